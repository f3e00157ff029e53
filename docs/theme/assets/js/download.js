// The profiles that the list shows now, as CSV: the lines of the published file that are theirs.
// Taking its lines, not making new ones, keeps one rule for what a spreadsheet may be given.
(() => {
  "use strict";
  const page = document.querySelector("[data-listing]");
  const button = page.querySelector("[data-download]");
  const told = page.querySelector("[data-download-status]");

  const lines = async () => {
    const answer = await fetch(button.dataset.download);
    if (!answer.ok) throw new Error(answer.status);
    return (await answer.text()).split("\r\n");
  };

  const save = (text) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
    link.download = "ho-so-dang-xem.csv";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };

  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      const wanted = await page.shownSlugs();
      const [head, ...rows] = await lines();
      const bySlug = new Map(rows.map((row) => [row.slice(0, row.indexOf(",")), row]));
      const found = wanted.filter((slug) => bySlug.has(slug));
      // fetch takes the byte order mark away; Excel needs it.
      save("\ufeff" + [head, ...found.map((slug) => bySlug.get(slug)), ""].join("\r\n"));
      const samples = wanted.length - found.length;
      told.textContent =
        "Đã tải " + found.length + " hồ sơ." + (samples ? " Hồ sơ mẫu không có trong tệp." : "");
    } catch {
      told.textContent = "Chưa tải được. Hãy thử lại, hoặc vào trang Dữ liệu mở.";
    }
    button.disabled = false;
  });
})();
