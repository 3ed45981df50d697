using LiaisonBot.Commands;
using LiaisonBot.Known;
using LiaisonBot.Storage.People;
using LiaisonBot.Storage.Units;

namespace LiaisonBot.Words;

/// <summary>How the bot is used.</summary>
internal abstract partial class Phrases
{
    /// <summary>A shelf of the help; plain text, also for a button.</summary>
    public abstract string ShelfName(Shelf shelf);

    public abstract string HelpContents(IReadOnlyList<(Shelf Shelf, IReadOnlyList<CommandSpec> Commands)> shelves);

    public abstract string HelpInGroup(IReadOnlyList<CommandSpec> commands);

    /// <summary>How a command is written behind its word; empty when it takes nothing.</summary>
    public abstract string Grammar(string command);

    /// <summary>Two or three lines that can be sent as they are.</summary>
    public abstract IReadOnlyList<string> Examples(string command);

    protected abstract string ExamplesFollow { get; }

    public abstract string NothingToDrop();

    /// <summary>The commands of a shelf with what they do.</summary>
    public string HelpOnShelf(Shelf shelf, IReadOnlyList<CommandSpec> commands) =>
        $"<b>{ShelfName(shelf)}</b>\n" + string.Join('\n', commands.Select(c => $"/{WordOf(c)} — {MenuText(c.Name)}"))
        + (Examples(commands[0].Name) is [var first, ..] ? "\n\n" + Copy(first) : "");

    /// <summary>How one command is written, with lines to copy.</summary>
    public string HelpOn(CommandSpec spec)
    {
        var other = WordOf(spec) == spec.Name ? spec.Alias : spec.Name;
        var examples = Examples(spec.Name);
        return $"<b>/{WordOf(spec)}</b> (/{other}) — {MenuText(spec.Name)}"
            + (Grammar(spec.Name) is { Length: > 0 } grammar ? $"\n/{WordOf(spec)} {Esc(grammar)}" : "")
            + (examples.Count > 0 ? $"\n{ExamplesFollow}\n" + string.Join('\n', examples.Select(Copy)) : "");
    }

    /// <summary>A unit's name as plain text, for buttons.</summary>
    public string UnitLabel(Unit unit) => unit.Code + " · " + (Language == Commands.Lines.Tongue.En ? unit.NameEn : unit.NameVi);

    /// <summary>A role and the unit it is held in.</summary>
    public string RoleLine(Role role, Unit? unit) => RoleName(role) + (unit is null ? "" : " · " + UnitName(unit));

    /// <summary>A role and its unit as plain text, for buttons.</summary>
    public string GrantLabel(Role role, Unit? unit) => RoleName(role) + (unit is null ? "" : " · " + unit.Code);

    /// <summary>A role as plain text, for buttons.</summary>
    public string RoleLabel(Role role) => RoleName(role);

    protected IEnumerable<string> RoleLinesOf(Actor actor) =>
        actor.Holdings.Select(h => "• " + RoleLine(h.Role, h.UnitId is { } unit ? actor.Units.Get(unit) : null));

    protected string ShelfLine(Shelf shelf, IReadOnlyList<CommandSpec> commands) =>
        $"<b>{ShelfName(shelf)}</b>: {string.Join(" · ", commands.Select(c => "/" + WordOf(c)))}";
}

internal sealed partial class PhrasesVi
{
    protected override string ExamplesFollow => "Ví dụ (chạm để chép):";

    public override string ShelfName(Shelf shelf) => shelf switch
    {
        Shelf.Log => "Ghi sổ",
        Shelf.Look => "Tra cứu",
        Shelf.Correct => "Sửa",
        Shelf.Figures => "Số liệu",
        Shelf.Remind => "Nhắc việc",
        Shelf.Group => "Nhóm",
        Shelf.People => "Quản lý",
        Shelf.Help => "Trợ giúp",
        _ => throw new ArgumentOutOfRangeException(nameof(shelf)),
    };

    public override string HelpContents(IReadOnlyList<(Shelf Shelf, IReadOnlyList<CommandSpec> Commands)> shelves) =>
        string.Join('\n', shelves.Select(s => ShelfLine(s.Shelf, s.Commands))) + "\n\nCách viết một lệnh: /trogiup rồi tên lệnh.";

    public override string HelpInGroup(IReadOnlyList<CommandSpec> commands) =>
        "Trong nhóm: " + string.Join(" · ", commands.Select(c => "/" + WordOf(c))) + "\nGhi sổ và tra cứu: nhắn riêng với bot.";

    public override string Grammar(string command) => command switch
    {
        "letter" => "nhận|gửi PHÍA BẠN[, CHI TIẾT]…: TRÍCH YẾU",
        "patrol" => "PHÍA BẠN, song phương|liên hợp, NGÀY GIỜ, mốc A-B[, CHI TIẾT]…: KẾT QUẢ",
        "talk" => "PHÍA BẠN, định kỳ|đột xuất|thường niên|giao ban, NGÀY GIỜ[, CHI TIẾT]…: NỘI DUNG",
        "show" or "done" or "history" or "restore" => "SỐ",
        "edit" => "SỐ [CÂU]",
        "sendback" => "SỐ: NHẬN XÉT",
        "void" => "SỐ: LÝ DO",
        "find" => "TỪ CẦN TÌM",
        "tally" => "[KỲ] [ĐƠN VỊ]",
        "remind" => "LÚC NÀO: NỘI DUNG",
        "bind" => "ĐƠN VỊ",
        "schedule" => "[monthly NGÀY GIỜ]",
        "invite" => "VAI TRÒ ĐƠN VỊ",
        "people" => "[ĐƠN VỊ]",
        "units" => "[thêm|đổi tên|chuyển|sáp nhập|kết thúc|kỳ …]",
        "counterparts" => "[thêm TÊN[, TÊN TẮT]… cho ĐƠN VỊ]",
        "holidays" => "[NĂM|NƯỚC]",
        "language" => "[vi|en]",
        "help" => "[LỆNH]",
        "start" => "[MÃ MỜI]",
        _ => "",
    };

    public override IReadOnlyList<string> Examples(string command) => command switch
    {
        "letter" =>
        [
            "/thu nhận từ Kim Bình, số 12/QLBG, hôm qua 14h, khẩn, hạn 5 ngày: đề nghị xác minh hai người vượt biên khu vực mốc 65",
            "/thu gửi cho Kim Bình, trả lời L-2026-0012: trả lời về hai người ở mốc 65",
        ],
        "patrol" =>
        [
            "/tuantra Kim Bình, song phương, hôm nay 8h-15h, mốc 65-71, ta 10, bạn 8, 12 km: nguyên trạng",
            "/tuantra Kim Bình, liên hợp, mai 7h30, mốc 65-71: tuần tra theo kế hoạch quý",
        ],
        "talk" =>
        [
            "/hoidam Kim Bình, định kỳ, hôm nay 9h, ta 6, bạn 7, lần 14: đánh giá quý IV",
            "/hoidam Kim Bình, giao ban, mai 9h, trực tuyến: trao đổi tình hình tháng",
        ],
        "show" => ["/xem L-2026-0001"],
        "find" => ["/tim vượt biên"],
        "void" => ["/huy L-2026-0001: ghi nhầm phía bạn"],
        "done" => ["/xong P-2026-0004"],
        "edit" => ["/sua L-2026-0001", "/sua L-2026-0001 nhận từ Kim Bình, hôm nay 8h: trích yếu mới"],
        "history" => ["/lichsu L-2026-0001"],
        "restore" => ["/khoiphuc L-2026-0001"],
        "sendback" => ["/tralai L-2026-0001: kiểm tra lại hạn trả lời"],
        "tally" => ["/tonghop", "/tonghop tháng trước", "/tonghop quý 3 2026 LC"],
        "remind" => ["/nhac 25/11 8h: gửi công hàm mời hội đàm", "/nhac hằng tháng ngày làm việc cuối tháng 16h: chốt số liệu", "/nhac trước 3 ngày T-2026-0004: chuẩn bị nội dung"],
        "bind" => ["/lienket LC"],
        "schedule" => ["/lichgui", "/lichgui monthly 1 07:30"],
        "invite" => ["/moi cán bộ MLT", "/moi chỉ huy MLT", "/moi điều phối LC"],
        "people" => ["/thanhvien", "/thanhvien MLT"],
        "units" =>
        [
            "/donvi",
            "/donvi thêm MLT Đồn Biên phòng Ma Lù Thàng thuộc LC",
            "/donvi đổi tên MLT Đồn Biên phòng cửa khẩu Ma Lù Thàng",
            "/donvi chuyển MLT thuộc LC từ 1/7/2025",
            "/donvi sáp nhập DB vào LC từ 1/7/2025",
            "/donvi kỳ LC 15-14 từ 1/2026",
        ],
        "counterparts" =>
        [
            "/phiaban",
            "/phiaban thêm Kim Bình, KB cho MLT chữ 金平",
            "/phiaban thêm Phông Sa Ly cho MLT nước Lào",
            "/phiaban tên tắt Kim Bình, K.Bình",
            "/phiaban thôi Kim Bình",
        ],
        "holidays" => ["/ngaynghi 2026", "/ngaynghi Lào", "/ngaynghi thêm 2/9-3/9/2026 VN Quốc khánh", "/ngaynghi làm bù 22/8/2026 VN", "/ngaynghi xóa 22/8/2026 VN"],
        "language" => ["/ngonngu vi", "/ngonngu en"],
        "help" => ["/trogiup thu"],
        _ => [],
    };

    public override string NothingToDrop() => "Không có gì đang dở.";
}

internal sealed partial class PhrasesEn
{
    protected override string ExamplesFollow => "Examples (tap to copy):";

    public override string ShelfName(Shelf shelf) => shelf switch
    {
        Shelf.Log => "Log",
        Shelf.Look => "Look up",
        Shelf.Correct => "Correct",
        Shelf.Figures => "Figures",
        Shelf.Remind => "Reminders",
        Shelf.Group => "Group",
        Shelf.People => "Manage",
        Shelf.Help => "Help",
        _ => throw new ArgumentOutOfRangeException(nameof(shelf)),
    };

    public override string HelpContents(IReadOnlyList<(Shelf Shelf, IReadOnlyList<CommandSpec> Commands)> shelves) =>
        string.Join('\n', shelves.Select(s => ShelfLine(s.Shelf, s.Commands))) + "\n\nHow a command is written: /help and its name.";

    public override string HelpInGroup(IReadOnlyList<CommandSpec> commands) =>
        "In a group: " + string.Join(" · ", commands.Select(c => "/" + WordOf(c))) + "\nLog and look up in a private chat with the bot.";

    public override string Grammar(string command) => command switch
    {
        "letter" => "sent|received COUNTERPART[, DETAIL]…: SUMMARY",
        "patrol" => "COUNTERPART, bilateral|joint, DAY TIME, markers A-B[, DETAIL]…: RESULT",
        "talk" => "COUNTERPART, periodic|extraordinary|annual|conference, DAY TIME[, DETAIL]…: SUBJECT",
        "show" or "done" or "history" or "restore" => "NUMBER",
        "edit" => "NUMBER [LINE]",
        "sendback" => "NUMBER: REMARK",
        "void" => "NUMBER: REASON",
        "find" => "WORDS",
        "tally" => "[PERIOD] [UNIT]",
        "remind" => "WHEN: TEXT",
        "bind" => "UNIT",
        "schedule" => "[monthly DAY TIME]",
        "invite" => "ROLE UNIT",
        "people" => "[UNIT]",
        "units" => "[add|rename|move|merge|end|window …]",
        "counterparts" => "[add NAME[, ALIAS]… for UNIT]",
        "holidays" => "[YEAR|COUNTRY]",
        "language" => "[vi|en]",
        "help" => "[COMMAND]",
        "start" => "[CODE]",
        _ => "",
    };

    public override IReadOnlyList<string> Examples(string command) => command switch
    {
        "letter" =>
        [
            "/letter received Kim Binh, ref 12/QLBG, yesterday 14:00, urgent, due 5 days: asks to identify two persons near marker 65",
            "/letter sent Kim Binh, reply to L-2026-0012: answer on the two persons near marker 65",
        ],
        "patrol" =>
        [
            "/patrol Kim Binh, bilateral, today 08:00-15:00, markers 65-71, ours 10, theirs 8, 12 km: markers normal",
            "/patrol Kim Binh, joint, tomorrow 07:30, markers 65-71: patrol as planned for the quarter",
        ],
        "talk" =>
        [
            "/talk Kim Binh, periodic, today 09:00, ours 6, theirs 7, ordinal 14: quarter IV review",
            "/talk Kim Binh, conference, tomorrow 09:00, online: situation of the month",
        ],
        "show" => ["/show L-2026-0001"],
        "find" => ["/find crossing"],
        "void" => ["/void L-2026-0001: wrong counterpart"],
        "done" => ["/done P-2026-0004"],
        "edit" => ["/edit L-2026-0001", "/edit L-2026-0001 received from Kim Binh, today 08:00: the new summary"],
        "history" => ["/history L-2026-0001"],
        "restore" => ["/restore L-2026-0001"],
        "sendback" => ["/sendback L-2026-0001: check the due date"],
        "tally" => ["/tally", "/tally last month", "/tally Q3 2026 LC"],
        "remind" => ["/remind 25/11 08:00: send the invitation to talks", "/remind monthly last-workday 16:00: confirm the figures", "/remind 3 days before T-2026-0004: prepare the agenda"],
        "bind" => ["/bind LC"],
        "schedule" => ["/schedule", "/schedule monthly 1 07:30"],
        "invite" => ["/invite officer MLT", "/invite commander MLT", "/invite coordinator LC"],
        "people" => ["/people", "/people MLT"],
        "units" =>
        [
            "/units",
            "/units add MLT Đồn Biên phòng Ma Lù Thàng en Ma Lu Thang Post under LC",
            "/units rename MLT Đồn Biên phòng cửa khẩu Ma Lù Thàng",
            "/units move MLT under LC from 1/7/2025",
            "/units merge DB into LC from 1/7/2025",
            "/units window LC 15-14 from 2026-01",
        ],
        "counterparts" =>
        [
            "/counterparts",
            "/counterparts add Kim Bình, KB for MLT en Jinping local 金平",
            "/counterparts add Phông Sa Ly for MLT country LA",
            "/counterparts alias Kim Bình, K.Binh",
            "/counterparts retire Kim Bình",
        ],
        "holidays" => ["/holidays 2026", "/holidays LA", "/holidays add 2/9-3/9/2026 VN Quốc khánh", "/holidays work 22/8/2026 VN", "/holidays remove 22/8/2026 VN"],
        "language" => ["/language vi", "/language en"],
        "help" => ["/help letter"],
        _ => [],
    };

    public override string NothingToDrop() => "There is nothing unfinished.";
}
