"""What is changed in the bundle of Sveltia CMS 0.221.1, by what, and how often it must be there.

The names of one or three letters are the bundle's own; each stands in a pattern whose count is
asserted, so that an upgrade that renames one stops publishing. What they are:

`IZ` drafts that wait as pull requests, `DP` profiles on the main branch, `YI` and `VZ` both of one
collection; `fQ` and `eSe` fetch and read the requests, `SZ` looks whether the main branch moved;
`WZ` the draft of a branch, `w5` what changed in a profile since it was opened, `HA` deep equality;
`dPe` reads a group when a form opens, `r2` puts a field into what is saved, `cDe` a new picture;
`qJ` is the repository on GitHub; `lSe` signs out, `cVe` empties what was fetched, `c4` are drafts
that were not saved, `s4` the moment until the next is kept; `i0` says that a list is too long.
"""

import json
import re

from dienhinh.model.schema.profile import KINDS

_FONTS = r"https://cdn\.jsdelivr\.net/fontsource/fonts"

_REQUEST = (
    "Gửi từ trang nhập. Nếu là hồ sơ, xin trả lời thêm ở dưới: văn bản gốc (số, ngày, cơ quan "
    "gửi); hồ sơ cá nhân, hộ gia đình thì giấy đồng ý cất ở đâu. Đừng ghi số điện thoại vào đây."
)
_TAKEN = (
    "Chưa lưu, và chưa có gì bị ghi đè: nhánh “${%s}” vừa có người khác lưu vào. Đợi một phút rồi "
    "bấm Lưu lần nữa. Vẫn thấy lời này thì nhờ người quản trị kho xem nhánh ấy: nó giữ một bản lưu "
    "dở, chưa thành đề nghị."
)

_KINDS = json.dumps([kind.id for kind in KINDS])
_EVERY_ENTRY = f"({_KINDS}.includes(e)?{_KINDS}:[e]).flatMap(e=>[...YI(e),...VZ(e)])"

# Before a save: what was merged and what others sent since the page was opened. As shipped the
# drafts are fetched once, and when that fails they are held to be none.
_FRESH = (
    "if(c)try{await SZ();let e=await eSe(await fQ()??[]);IZ.current=e.entries,dQ(e.assets),"
    "RZ.current=!0}catch(e){throw console.error(e),Error(`saving_failed`,{cause:e.cause??e})}"
    "finally{LZ.current=!1}"
)
# The profile as it is now: a draft before what it would replace. Two with one commit are one.
_CHANGED = (
    "w5=e=>{let n=e=>Object.values(e.locales)[0]?.path,r=e=>e.workflow?.pullRequest.headSHA,"
    "t=[...IZ.current,...DP.current].find(t=>n(t)===n(e));if(!t)return{type:`deleted`};"
    "if(!(r(t)&&r(t)===r(e))&&!(0,HA.default)(t.locales,e.locales))"
    "return{type:`modified`,entry:t}}"
)
# A branch that is there is over when a closed or merged request ends at its very commit: the forge
# keeps that. One at a commit of the main branch holds nothing: the connection broke before the
# first commit of its own. Any other holds what somebody saved and nobody saw: when this account
# did, its request could not be opened, so the next commit follows it and opens one.
_GITHUB_OPEN_QUERY = (
    r"query\(\$owner: String!, \$repo: String!, \$branch: String!\) \{\s+"
    r"repository\(owner: \$owner, name: \$repo\) \{\s+"
    r"pullRequests\(headRefName: \$branch, states: OPEN, first: 1\) \{\s+totalCount\s+\}"
)
_GITHUB_OVER_QUERY = (
    "query($owner: String!, $repo: String!, $branch: String!, $base: String!) { viewer { login } "
    "repository(owner: $owner, name: $repo) { "
    "ref(qualifiedName: $branch) { target { oid ... on Commit { author { user { login } } } } } "
    "base: ref(qualifiedName: $base) { target { ... on Commit { "
    "history(first: 100) { nodes { oid } } } } } "
    "pullRequests(headRefName: $branch, first: 100) { nodes { state headRefOid } }"
)
_GITHUB_OVER = (
    "let{oid:i,author:s}=r?.ref?.target??{},a=r?.pullRequests?.nodes??[],"
    "o=r?.base?.target.history.nodes??[];if(i&&a.every(e=>e.state!==`OPEN`)){"
    "if(a.some(e=>e.headRefOid===i)||o.some(e=>e.oid===i))return{oid:i};"
    "if(s?.user?.login===v.login)return{oid:i,isMine:!0}}}"
)
# Begun anew only from the commit that was looked at, in one step.
_GITHUB_RENEW = (
    "tbe=async(e,t,n,r)=>{await nJ(`mutation($input: UpdateRefsInput!) { updateRefs(input: $input) "
    "{ clientMutationId } }`,{input:{repositoryId:r,refUpdates:[{name:`refs/heads/${e}`,"
    "beforeOid:n,afterOid:t,force:!0}]}})}"
)
_GITHUB_TAKEN = (
    f"let s=await ebe(e);if(!s)throw Error(`taken`,{{cause:Error(`{_TAKEN % 'e'}`)}});"
    "if(s.isMine)return s.oid;await tbe(e,o,s.oid,i.id)"
)
# A group of a model that was ticked and not filled in is there only by the names of its fields.
_TICKED = "!(`model`in u)&&Object.keys(u).some(e=>e.startsWith(`model.`))&&(u.model={}),"
# Not even a picture that replaces an older one takes the name of another that waits beside it.
_FREE_NAME = (
    "let q=f.filter(e=>EA(e.path).dirname===(_||void 0)).map(e=>e.name);"
    "b=cR(e.name,r&&!q.includes(e.name)?{}:{assetNamesInSameFolder:[...g,...q]})"
)
# Of a private repository nothing stays on a machine that several people use.
_FORGOTTEN = (
    "lSe=async()=>{if((await c4?.keys())?.length&&!confirm("
    "`Trong trình duyệt này còn bản nháp chưa lưu vào kho; đăng xuất thì bản nháp ấy bị xóa. "
    "Vẫn đăng xuất?`))return;clearTimeout(s4),"
    "Ixe(),await iX.current?.signOut(),await cVe(),await c4?.clear(),await mQ(),"
)
# Of a list of texts the limit is not at hand where the words are made: "{$max}" was shown.
_TOO_MANY = (
    ":n===void 0?e===`overflow`?`Nhiều mục quá; bỏ bớt.`:`Ít mục quá; thêm vào.`"
    ":Y(r===`number`?`validation.range_${e}.number`"
)
# An expired key, one without a right, a lost connection, a forge in trouble. As shipped they are
# told in the words of the browser or the forge, in English, and who then signs out to sign in again
# loses what was typed.
_UNSAVED = (
    "j(g,t.cause?.status===401?`Chưa lưu: mã truy cập đã hết hạn hoặc bị thu hồi. Chữ đã gõ còn "
    "trong trình duyệt này: tải lại trang (F5), đăng nhập bằng mã mới, mở lại nội dung này rồi "
    "chọn Khôi phục. Đừng bấm Đăng xuất: bản nháp sẽ mất.`:"
    "t.cause?.status===403||/not accessible|forbidden/i.test(t.cause?.message)?`Chưa lưu xong: mã "
    "truy cập thiếu quyền. GitHub cần quyền đọc và ghi ở Contents và Pull requests, GitLab cần "
    "quyền api. Chữ đã gõ còn trong trình duyệt này: nhờ cấp đủ quyền cho mã rồi bấm Lưu lần "
    "nữa.`:t.cause?.status>=500?`Chưa lưu xong: nơi đặt kho đang trục trặc. Chữ đã gõ còn ở đây; "
    "đợi vài phút rồi bấm Lưu lần nữa.`:t.cause instanceof TypeError?`Chưa lưu: "
    "không nối được tới máy chủ. Chữ đã gõ còn ở đây; có mạng rồi thì bấm Lưu lần nữa.`:"
    "t.cause?.message??t.message,!0)"
)
_GITLAB_FILE = "tJ(`/projects/${LY()}/repository/files/${encodeURIComponent(e.path)}?ref=${%s}`)"
# A commit of this account without a request, see above; a file that it made is there by now.
_GITLAB_MINE = (
    "if(o.every(e=>e.state!==`opened`)&&!o.some(e=>e.sha===a.id)&&a.author_email){"
    "let u=await tJ(`/user`);if([u.email,u.commit_email,u.public_email].includes(a.author_email))"
    "return BY(await Promise.all(e.map(async e=>e.action===`create`&&"
    f"await {_GITLAB_FILE % 'i'}.then(()=>!0,()=>!1)?{{...e,action:`update`}}:e)),t)}}"
)
_GITLAB_TAKEN = (
    "let i=encodeURIComponent(n),"
    "a=(await tJ(`/projects/${LY()}/repository/branches/${i}`)).commit,"
    "o=await tJ(`/projects/${LY()}/merge_requests?state=all&source_branch=${i}&per_page=100`);"
    f"{_GITLAB_MINE}if(o.some(e=>e.state===`opened`)||!o.some(e=>e.sha===a.id))"
    f"throw Error(`taken`,{{cause:Error(`{_TAKEN % 'n'}`)}});"
    "return await XY(n),BY(e,{...t,startBranch:r})"
)
# GitLab follows no commit as GitHub does; but it refuses a file that changed since the commit told.
_GITLAB_FOLLOWS = (
    "commit:a?await BY(await Promise.all(e.map(async e=>e.action===`update`?"
    f"{{...e,since:await {_GITLAB_FILE % 'a.headSHA'}.then(e=>e.last_commit_id,()=>void 0)}}:e)),"
    "{...t,branch:n})"
    ".catch(e=>{throw/has changed since/.test(e.cause?.message)?"
    "Error(`taken`,{cause:Error(Y(`save_conflict.branch_moved`))}):e}):"
)

PATCHES: tuple[tuple[str, str, int], ...] = (
    # Translations and the check for a newer version.
    (r"=`https://unpkg\.com/@sveltia/cms`", "=`./vendor/@sveltia/cms`", 1),
    # Without the icon font, buttons read "more_vert".
    (rf"{_FONTS}/material-symbols-outlined:vf@[^)]+", "icons.woff2", 1),
    # Both text fonts lack Vietnamese letters; a font that is nowhere leaves it to the system's.
    (rf"src:url\({_FONTS}/(?:source-sans-3:vf|noto-mono)@[^)]+\)\s+format\('[^']+'\)", "", 2),
    # Whether GitHub is well is nobody's question here.
    (r"https://www\.githubstatus\.com/api/v2/status\.json", "status.json", 1),
    # Parts loaded when needed: the lists that the saving hook is handed.
    (r"`https://unpkg\.com/\$\{e\}`", "`./vendor/${e}`", 1),
    # What a pull request made here says of itself.
    (r"`Automatically generated by Sveltia CMS`", f"`{_REQUEST}`", 2),
    # Names of folders and pictures as `check` wants them: "IMG_0123.JPG" becomes img-0123.jpg.
    (r"gP=/\[\^\\w-~\]/", "gP=/[^a-zA-Z0-9-]/", 1),
    # A folder is taken when a profile of any kind has it, drafts that wait for review included. As
    # shipped only what was merged of one kind counts, and a second draft of one name would
    # overwrite the first.
    (r"bhe=\(e,t\)=>YI\(e\)\.map\(", f"bhe=(e,t)=>{_EVERY_ENTRY}.map(", 1),
    # A name cut to its greatest length may have been cut at a hyphen.
    (r"(d=NO\(d,u,\{ellipsis:``\}\))", "d=NO(d,u,{ellipsis:``}).replace(/-+$/,``)", 1),
    # Of a model whose figures are not known the group alone says that it is one: with no figure in
    # it it is opened as it is, and saved empty, not left out.
    (
        r"(\(B6\(t,e\),!0\):t\[e\]===null)\|\|\(xI\(t,e\),!1\)",
        "(B6(t,e),!0):t[e]===null||cr(t[e])&&!Object.keys(t[e]).length||(xI(t,e),!1)",
        1,
    ),
    (
        r"(if\(o&&t&&!HL\(\{fieldConfig:t,locale:n\}\)&&_I\(s\))\)",
        "if(o&&t&&!HL({fieldConfig:t,locale:n})&&_I(s)&&!(s&&e===`model`))",
        1,
    ),
    (r"(?<=,)pDe\(n\)\.forEach\(", _TICKED + "pDe(n).forEach(", 1),
    # Of two new pictures of one name each has its own file. As shipped only what was saved counts.
    (r"b=cR\(e\.name,r\?\{\}:\{assetNamesInSameFolder:g\}\)", _FREE_NAME, 1),
    # What was typed and not saved is offered again after the site was published anew, too.
    (
        r"n\?n\.cmsConfigVersion===IW\.current\?n:\(await f4\(e,t\),null\):null",
        "n??null",
        1,
    ),
    # Signing out as shipped leaves the files of the repository, telephone numbers too, and drafts.
    (r"lSe=async\(\)=>\{Ixe\(\),await iX\.current\?\.signOut\(\),await mQ\(\),", _FORGOTTEN, 1),
    (r"j\(g,t\.cause\?\.message\?\?t\.message,!0\)", _UNSAVED, 1),
    (r":Y\(r===`number`\?`validation\.range_\$\{e\}\.number`", _TOO_MANY, 1),
    # Names are chosen, and changes of others seen, from what the forge holds when one saves.
    (
        r"if\(!c\)\{let t=await xLe\(e\);if\(t&&!n\)throw Error\(`save_conflict`,\{cause:t\}\)\}",
        _FRESH + "{let t=await xLe(e);if(t&&!n)throw Error(`save_conflict`,{cause:t})}",
        1,
    ),
    (
        r"w5=e=>\{let t=DP\.current\.find\(.{,150}?return\{type:`modified`,entry:t\}\}",
        _CHANGED,
        1,
    ),
    # Two who save at the same moment: the branch is made by one, or the commit follows one; the
    # other is told. As shipped the second commits over the first.
    (_GITHUB_OPEN_QUERY, _GITHUB_OVER_QUERY, 1),
    (
        r"\{repository:r\}=await nJ\(\$ye,\{owner:t,repo:n,branch:e\}\)",
        "{repository:r,viewer:v}=await nJ($ye,{owner:t,repo:n,branch:e,base:qJ.branch})",
        1,
    ),
    (r"return!!r\?\.pullRequests\?\.totalCount\}", _GITHUB_OVER, 1),
    (r"tbe=async\(e,t\)=>\{.{,200}?body:\{sha:t,force:!0\}\}\)\}", _GITHUB_RENEW, 1),
    (
        r"return!SJ\.current&&!await ebe\(e\)\?\(await tbe\(e,o\),o\):void 0",
        _GITHUB_TAKEN,
        1,
    ),
    (
        r"(await rY\(e,\{\.\.\.t,branch:n,headOid:o)\}\)",
        "await rY(e,{...t,branch:n,headOid:o??a.headSHA})",
        1,
    ),
    (r"let t=s\?void 0:await tY\(\)\.catch", "let t=await tY(s?n:void 0).catch", 1),
    (
        r"return await Vbe\(n\)\?BY\(e,t\):\(await XY\(n\),BY\(e,\{\.\.\.t,startBranch:r\}\)\)",
        _GITLAB_TAKEN,
        1,
    ),
    (r"commit:a\?await BY\(e,\{\.\.\.t,branch:n\}\):(?=await Hbe)", _GITLAB_FOLLOWS, 1),
    (
        r"async\(\{action:e,path:t,previousPath:n,data:r=``\}\)=>\(\{action:e,(?=content:)",
        "async({action:e,path:t,previousPath:n,data:r=``,since:a})=>({action:e,last_commit_id:a,",
        1,
    ),
)


class BundleError(Exception):
    """The packages are not those this was written for; the text says in what."""


def patched(script: str) -> str:
    """The bundle with every patch at work. Raises BundleError when one found another count."""
    for pattern, replacement, wanted in PATCHES:
        script, found = re.subn(pattern, lambda _, text=replacement: text, script)  # type: ignore[misc] # the default binds the text of this round
        if found != wanted:
            raise BundleError(
                f"@sveltia/cms: {pattern} found {found} times, expected {wanted}; the bundle "
                "changed, look at it again"
            )
    return script
