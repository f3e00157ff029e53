// The same pages as `dienhinh publish` writes: global data, pagination, templates in JavaScript,
// which is Eleventy's quickest way.
export default function (config) {
  config.setQuietMode(true);
  return {dir: {input: ".", output: "_site"}, templateFormats: ["11ty.js"]};
}
