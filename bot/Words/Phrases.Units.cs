using LiaisonBot.Storage.Units;
using LiaisonBot.Units;

namespace LiaisonBot.Words;

/// <summary>Our units and how they stand above one another.</summary>
internal abstract partial class Phrases
{
    public abstract string UnitsTree(int count, IReadOnlyList<(int Depth, Unit Unit)> lines);

    public abstract string UnitsHow();

    public abstract string UnitsNotYours();

    public abstract string UnitNotYours(Unit unit);

    /// <summary>The word of a deed in this language, as typed behind the command.</summary>
    public abstract string UnitDeedWord(UnitDeed deed);

    public abstract string UnderWord();

    public abstract string UnitAddHow(string code, string name);

    public abstract string CodeIsTaken(Unit unit);

    public abstract string UnderWhich(string code, string name);

    public abstract string UnitAdded(Unit unit, Unit? parent);

    public abstract string UnitRenameHow(Unit unit);

    public abstract string UnitRenamed(Unit unit, string name);

    public abstract string UnitMoveHow(Unit unit, Unit? parent);

    public abstract string UnitUnderItself(Unit unit, Unit parent);

    public abstract string UnitMoved(Unit unit, Unit parent, DateOnly from);

    public abstract string UnitMergeHow(Unit unit, Unit? into);

    public abstract string UnitMergeSure(Unit unit, Unit into, DateOnly from);

    public abstract string UnitMerged(Unit unit, Unit into, DateOnly from, int people);

    public abstract string UnitEndHow(Unit unit);

    public abstract string UnitHasBelow(Unit unit, Unit below);

    public abstract string UnitEndSure(Unit unit, DateOnly from);

    public abstract string UnitEnded(Unit unit, DateOnly from, int people);

    public abstract string WindowOnTopOnly(Unit top);

    public abstract string WindowHow(Unit unit);

    public abstract string WindowStays(Unit unit, DateOnly since);

    public abstract string WindowIsSet(Unit unit, int endsOn, DateOnly from);

    /// <summary>A month: <c>01/2026</c>.</summary>
    protected static string Month(DateOnly month) => month.ToString("MM'/'yyyy", System.Globalization.CultureInfo.InvariantCulture);

    protected string UnitLines(IReadOnlyList<(int Depth, Unit Unit)> lines) => string.Join('\n', lines.Select(l =>
        string.Concat(Enumerable.Repeat("    ", l.Depth)) + $"<b>{l.Unit.Code}</b> · {UnitName(l.Unit)}"
        + (l.Unit is { WindowEndsOn: > 0, WindowFrom: { } from } ? " · " + WindowNote(l.Unit.WindowEndsOn, from) : "")
        + (l.Unit.ValidTo is { } last ? " · " + Together(UntilNote(last)) : "")));

    /// <summary>Behind a unit whose end is set.</summary>
    protected abstract string UntilNote(DateOnly last);

    protected abstract string WindowNote(int endsOn, DateOnly from);
}

internal sealed partial class PhrasesVi
{
    public override string UnitsTree(int count, IReadOnlyList<(int Depth, Unit Unit)> lines) => count == 0
        ? $"Chưa có đơn vị nào. Thêm:\n{Copy("/donvi thêm LC Bộ đội Biên phòng tỉnh Lai Châu")}"
        : $"<b>Đơn vị</b>: {Number(count)}\n{UnitLines(lines)}";

    protected override string WindowNote(int endsOn, DateOnly from) => $"kỳ {Plain(endsOn + 1)}–{Plain(endsOn)} từ {Month(from)}";

    protected override string UntilNote(DateOnly last) => "đến " + Day(last);

    public override string UnitsHow() =>
        "Chưa rõ việc cần làm với đơn vị. Các cách viết:\n" + string.Join('\n', Examples("units").Skip(1).Select(Copy));

    public override string UnitsNotYours() => "Xem đơn vị: /donvi. Sửa là việc của cán bộ đối ngoại (điều phối) và quản trị.";

    public override string UnitNotYours(Unit unit) => $"{UnitName(unit)} nằm ngoài đơn vị đồng chí phụ trách.";

    public override string UnitDeedWord(UnitDeed deed) => deed switch
    {
        UnitDeed.Add => "thêm",
        UnitDeed.Rename => "đổi tên",
        UnitDeed.Move => "chuyển",
        UnitDeed.Merge => "sáp nhập",
        UnitDeed.End => "kết thúc",
        UnitDeed.Window => "kỳ",
        _ => throw new ArgumentOutOfRangeException(nameof(deed)),
    };

    public override string UnderWord() => "thuộc";

    public override string UnitAddHow(string code, string name) =>
        (name.Length < 2 ? "Thiếu <b>tên</b> đơn vị." : $"Mã “{Esc(code)}” không hợp lệ: <b>mã</b> gồm 2–12 chữ A–Z, số 0–9, bắt đầu bằng chữ.")
        + $"\n{Copy("/donvi thêm MLT Đồn Biên phòng Ma Lù Thàng thuộc LC")}";

    public override string CodeIsTaken(Unit unit) => $"Mã <b>{unit.Code}</b> đã dùng cho {UnitName(unit)}. Chọn mã khác.";

    public override string UnderWhich(string code, string name) =>
        $"Thiếu <b>đơn vị cấp trên</b>.\n{Copy($"/donvi thêm {code} {name} thuộc LC")}";

    public override string UnitAdded(Unit unit, Unit? parent) =>
        $"Đã thêm <b>{unit.Code}</b> · {UnitName(unit)}{(parent is null ? "" : $", thuộc {UnitName(parent)}")}.";

    public override string UnitRenameHow(Unit unit) => $"Thiếu <b>tên mới</b>.\n{Copy($"/donvi đổi tên {unit.Code} {unit.NameVi}")}";

    public override string UnitRenamed(Unit unit, string name) => $"<b>{unit.Code}</b> từ nay là {Esc(name)}.";

    public override string UnitMoveHow(Unit unit, Unit? parent) =>
        $"Cần <b>đơn vị cấp trên</b> và <b>ngày bắt đầu</b>:\n{Copy($"/donvi chuyển {unit.Code} thuộc {parent?.Code ?? "LC"} từ 1/7/2025")}";

    public override string UnitUnderItself(Unit unit, Unit parent) => $"Không được: {UnitName(parent)} đang nằm dưới {UnitName(unit)}.";

    public override string UnitMoved(Unit unit, Unit parent, DateOnly from) =>
        $"{UnitName(unit)} thuộc {UnitName(parent)} từ {Day(from)}. Số liệu trước ngày đó giữ ở đơn vị cũ.";

    public override string UnitMergeHow(Unit unit, Unit? into) =>
        $"Cần <b>đơn vị nhận</b> và <b>ngày bắt đầu</b>:\n{Copy($"/donvi sáp nhập {unit.Code} vào {into?.Code ?? "LC"} từ 1/7/2025")}";

    public override string UnitMergeSure(Unit unit, Unit into, DateOnly from) =>
        $"Sáp nhập {UnitName(unit)} vào {UnitName(into)} từ {Day(from)}? Đơn vị cấp dưới chuyển theo.";

    public override string UnitMerged(Unit unit, Unit into, DateOnly from, int people) =>
        $"{UnitName(unit)} kết thúc, {UnitName(into)} tiếp nhận từ {Day(from)}." + StillThere(unit, people);

    public override string UnitEndHow(Unit unit) => $"Thiếu <b>ngày</b>:\n{Copy($"/donvi kết thúc {unit.Code} từ 1/7/2025")}";

    public override string UnitHasBelow(Unit unit, Unit below) =>
        $"{UnitName(unit)} còn đơn vị cấp dưới ({UnitName(below)}). Chuyển hoặc sáp nhập trước.";

    public override string UnitEndSure(Unit unit, DateOnly from) => $"Kết thúc {UnitName(unit)} từ {Day(from)}, không có đơn vị tiếp nhận?";

    public override string UnitEnded(Unit unit, DateOnly from, int people) => $"{UnitName(unit)} kết thúc từ {Day(from)}." + StillThere(unit, people);

    public override string WindowOnTopOnly(Unit top) =>
        $"Kỳ tháng đặt ở đơn vị trên cùng, cấp dưới theo đó:\n{Copy($"/donvi kỳ {top.Code} 15-14 từ 1/2026")}";

    public override string WindowHow(Unit unit) =>
        $"Cần <b>kỳ</b> (15-14 hoặc lịch) và <b>tháng</b> bắt đầu:\n{Copy($"/donvi kỳ {unit.Code} 15-14 từ 1/2026")}\n{Copy($"/donvi kỳ {unit.Code} lịch từ 1/2026")}";

    public override string WindowStays(Unit unit, DateOnly since) =>
        $"{UnitName(unit)} theo kỳ 15–14 từ {Month(since)}. Trở lại tháng lịch giữa chừng sẽ làm sai các tháng đã báo cáo nên chưa hỗ trợ. "
        + $"Nếu đặt nhầm:\n{Copy($"/donvi kỳ {unit.Code} lịch từ {since.Month}/{since.Year}")}";

    public override string WindowIsSet(Unit unit, int endsOn, DateOnly from) => endsOn == 0
        ? $"{UnitName(unit)}: kỳ tháng theo lịch."
        : $"{UnitName(unit)}: từ tháng {Month(from)}, kỳ từ ngày {Plain(endsOn + 1)} tháng trước đến ngày {Plain(endsOn)}. Tháng đầu tiên ngắn hơn.";

    private static string StillThere(Unit unit, int people) =>
        people == 0 ? "" : $"\nCòn {Plain(people)} người, chuyển ở /thanhvien {unit.Code}";
}

internal sealed partial class PhrasesEn
{
    public override string UnitsTree(int count, IReadOnlyList<(int Depth, Unit Unit)> lines) => count == 0
        ? $"There is no unit yet. Add one:\n{Copy("/units add LC Bộ đội Biên phòng tỉnh Lai Châu en Lai Chau Border Guard Command")}"
        : $"<b>Units</b>: {Number(count)}\n{UnitLines(lines)}";

    protected override string WindowNote(int endsOn, DateOnly from) => $"months {Plain(endsOn + 1)}–{Plain(endsOn)} from {Month(from)}";

    protected override string UntilNote(DateOnly last) => "until " + Day(last);

    public override string UnitsHow() =>
        "What is to be done with a unit? The ways to say it:\n" + string.Join('\n', Examples("units").Skip(1).Select(Copy));

    public override string UnitsNotYours() => "See units: /units. Changing them is for coordinators and administrators.";

    public override string UnitNotYours(Unit unit) => $"{UnitName(unit)} is outside the units you see to.";

    public override string UnitDeedWord(UnitDeed deed) => deed switch
    {
        UnitDeed.Add => "add",
        UnitDeed.Rename => "rename",
        UnitDeed.Move => "move",
        UnitDeed.Merge => "merge",
        UnitDeed.End => "end",
        UnitDeed.Window => "window",
        _ => throw new ArgumentOutOfRangeException(nameof(deed)),
    };

    public override string UnderWord() => "under";

    public override string UnitAddHow(string code, string name) =>
        (name.Length < 2 ? "The unit's <b>name</b> is missing." : $"The <b>code</b> “{Esc(code)}” will not do: 2–12 of A–Z and 0–9, a letter first.")
        + $"\n{Copy("/units add MLT Đồn Biên phòng Ma Lù Thàng en Ma Lu Thang Post under LC")}";

    public override string CodeIsTaken(Unit unit) => $"The code <b>{unit.Code}</b> belongs to {UnitName(unit)}. Choose another.";

    public override string UnderWhich(string code, string name) => $"The <b>unit above</b> is missing.\n{Copy($"/units add {code} {name} under LC")}";

    public override string UnitAdded(Unit unit, Unit? parent) =>
        $"Added <b>{unit.Code}</b> · {UnitName(unit)}{(parent is null ? "" : $", under {UnitName(parent)}")}.";

    public override string UnitRenameHow(Unit unit) => $"The <b>new name</b> is missing.\n{Copy($"/units rename {unit.Code} {unit.NameVi}")}";

    public override string UnitRenamed(Unit unit, string name) => $"<b>{unit.Code}</b> is now {Esc(name)}.";

    public override string UnitMoveHow(Unit unit, Unit? parent) =>
        $"The <b>unit above</b> and the <b>first day</b> are needed:\n{Copy($"/units move {unit.Code} under {parent?.Code ?? "LC"} from 1/7/2025")}";

    public override string UnitUnderItself(Unit unit, Unit parent) => $"Not possible: {UnitName(parent)} stands below {UnitName(unit)}.";

    public override string UnitMoved(Unit unit, Unit parent, DateOnly from) =>
        $"{UnitName(unit)} stands under {UnitName(parent)} from {Day(from)}. Figures before that day stay where they were.";

    public override string UnitMergeHow(Unit unit, Unit? into) =>
        $"The <b>unit that goes on</b> and the <b>first day</b> are needed:\n{Copy($"/units merge {unit.Code} into {into?.Code ?? "LC"} from 1/7/2025")}";

    public override string UnitMergeSure(Unit unit, Unit into, DateOnly from) =>
        $"Merge {UnitName(unit)} into {UnitName(into)} from {Day(from)}? Units below it follow.";

    public override string UnitMerged(Unit unit, Unit into, DateOnly from, int people) =>
        $"{UnitName(unit)} has ended; {UnitName(into)} goes on from {Day(from)}." + StillThere(unit, people);

    public override string UnitEndHow(Unit unit) => $"The <b>day</b> is missing:\n{Copy($"/units end {unit.Code} from 1/7/2025")}";

    public override string UnitHasBelow(Unit unit, Unit below) =>
        $"{UnitName(unit)} has units below ({UnitName(below)}). Move or merge first.";

    public override string UnitEndSure(Unit unit, DateOnly from) => $"End {UnitName(unit)} from {Day(from)}, with no unit going on?";

    public override string UnitEnded(Unit unit, DateOnly from, int people) => $"{UnitName(unit)} ends from {Day(from)}." + StillThere(unit, people);

    public override string WindowOnTopOnly(Unit top) =>
        $"The months are set on the top unit; those below follow:\n{Copy($"/units window {top.Code} 15-14 from 2026-01")}";

    public override string WindowHow(Unit unit) =>
        $"The <b>window</b> (15-14 or calendar) and the first <b>month</b> are needed:\n{Copy($"/units window {unit.Code} 15-14 from 2026-01")}\n{Copy($"/units window {unit.Code} calendar from 2026-01")}";

    public override string WindowStays(Unit unit, DateOnly since) =>
        $"{UnitName(unit)} has months 15–14 from {Month(since)}. Going back half way would change months already reported, so it is not possible yet. "
        + $"If it was a mistake:\n{Copy($"/units window {unit.Code} calendar from {since.Year}-{since.Month:00}")}";

    public override string WindowIsSet(Unit unit, int endsOn, DateOnly from) => endsOn == 0
        ? $"{UnitName(unit)}: calendar months."
        : $"{UnitName(unit)}: from {Month(from)} a month runs from the {Plain(endsOn + 1)}th of the month before to the {Plain(endsOn)}th. The first one is shorter.";

    private static string StillThere(Unit unit, int people) =>
        people == 0 ? "" : $"\n{Plain(people)} people are still there; transfer them in /people {unit.Code}";
}
