using LiaisonBot.Commands.Lines;
using LiaisonBot.Letters;
using LiaisonBot.Patrols;
using LiaisonBot.Records;
using LiaisonBot.Storage.Letters;
using LiaisonBot.Storage.Patrols;
using LiaisonBot.Storage.Records;
using LiaisonBot.Storage.Talks;
using LiaisonBot.Talks;

namespace LiaisonBot.Words;

/// <summary>What is said when records are listed and looked for.</summary>
internal abstract partial class Phrases
{
    private const int LongestInList = 60;

    public abstract string PreviousPage();

    public abstract string NextPage();

    public abstract string PendingLetters(PendingView view);

    public abstract string Upcoming(UpcomingView view);

    public abstract string FindExamples(string word);

    public abstract string Found(FoundView view);

    public abstract string FoundNothing(string words);

    /// <summary>A summary cut at a word to what a list has room for.</summary>
    protected static string Shortened(string summary)
    {
        if (summary.Length <= LongestInList)
        {
            return Esc(summary);
        }

        var space = summary.LastIndexOf(' ', LongestInList);
        return Esc(Calendar.Folding.Whole(summary[..(space > 0 ? space : LongestInList)]).TrimEnd('\uFFFD', ' ', ',')) + "…";
    }

    /// <summary>A heading with the items below it; null when there is none.</summary>
    protected static string? Section<T>(string heading, IReadOnlyList<T> items, Func<T, string> write) =>
        items.Count == 0 ? null : Lines([$"<b>{heading}</b>", .. items.Select(write)]);

    /// <summary>Sections with an empty line between them.</summary>
    protected static string Apart(params IEnumerable<string?> sections) => string.Join("\n\n", sections.Where(s => !string.IsNullOrEmpty(s)));

    /// <summary><c>· 2/3</c>; empty when there is one page only.</summary>
    protected static string PageMark(int page, int pages) => pages > 1 ? $" · {Plain(page + 1)}/{Plain(pages)}" : "";
}

internal sealed partial class PhrasesVi
{
    public override string PreviousPage() => "‹ Trước";

    public override string NextPage() => "Tiếp ›";

    public override string PendingLetters(PendingView view) => view.AllOnUs + view.AllOnThem == 0
        ? "Không có thư nào chờ trả lời."
        : Apart(
            Section("Chờ ta trả lời · " + Number(view.AllOnUs) + PageMark(view.Page, view.Pages), view.OnUs, PendingLine),
            Section("Chờ phía bạn trả lời · " + Number(view.AllOnThem) + PageMark(view.Page, view.Pages), view.OnThem, PendingLine));

    public override string Upcoming(UpcomingView view) => view is { Pages: 0, Dues.Count: 0 }
        ? "Chưa có kế hoạch nào. Ghi bằng /tuantra hoặc /hoidam với ngày sắp tới."
        : Apart(
            Section("Quá ngày, chưa xác nhận", view.Overdue, PlanLine),
            Section("30 ngày tới", view.Soon, PlanLine),
            Section("Sau đó", view.Later, PlanLine),
            Section("Hạn trả lời trong 7 ngày", view.Dues, DueLine),
            view.Pages > 1 ? "Trang " + Plain(view.Page + 1) + "/" + Plain(view.Pages) : null);

    public override string FindExamples(string word) => "Tìm theo chữ (không cần dấu), số, phía bạn, ngày, mốc, người ghi:\n"
        + Copy($"/{word} vượt biên Kim Bình") + "\n" + Copy($"/{word} mốc 65 tháng này") + "\n" + Copy($"/{word} tuần tra 1/11/2026-22/11/2026");

    public override string Found(FoundView view) => Lines(
        [$"<b>Tìm: {Esc(view.Words)}</b>" + (view.Page > 0 ? " · trang " + Plain(view.Page + 1) : ""), .. view.Hits.Select(HitLine)]);

    public override string FoundNothing(string words) => $"Không thấy gì với “{Esc(words)}”. Thử ít chữ hơn, không cần dấu; số thì ghi đủ như L-2026-0012.";

    private static string PendingLine(Pending item) => Dots(
        $"<b>{item.Letter.Number}</b>", Esc(item.Letter.Counterpart.NameVi),
        item.DaysOver > 0 ? $"⏰ {Together($"quá hạn {item.DaysOver} ngày")} ({Day(item.Due!.Value)})"
            : item.Due is { } due ? Together("hạn " + Day(due)) : "không hạn")
        + "\n<i>" + Shortened(item.Letter.Record.Summary) + "</i>";

    private static string PlanLine(Listed plan) => Dots(
        When(plan.When, plan.Record.TimeSaid), $"<b>{plan.Number}</b>", KindName(plan.Record), Esc(plan.Counterpart.NameVi))
        + "\n<i>" + Shortened(plan.Record.Summary) + "</i>";

    private static string DueLine(DueReply item) => Dots(
        Day(item.Due), $"<b>{item.Letter.Number}</b>", item.OnUs ? "chờ ta" : "chờ phía bạn", Esc(item.Letter.Counterpart.NameVi));

    private static string HitLine(Listed hit) => Dots(
        StateMark(hit.Record) + $"<b>{hit.Number}</b>", Day(DateOnly.FromDateTime(hit.When)), Sides(hit))
        + "\n<i>" + Shortened(hit.Record.Summary) + "</i>";

    private static string Sides(Listed hit) => hit.Record.Register != Register.Letter ? Dots(KindName(hit.Record), Esc(hit.Counterpart.NameVi))
        : hit.Record.Kind == (int)Direction.Sent ? "Ta → " + Esc(hit.Counterpart.NameVi) : Esc(hit.Counterpart.NameVi) + " → ta";

    private static string StateMark(Record record) => record.State switch
    {
        RecordState.Planned => "📅 ",
        RecordState.Void => "🚫 ",
        _ => "",
    };

    private static string KindName(Record record) => record.Register switch
    {
        Register.Letter => record.Kind == (int)Direction.Sent ? "thư đi" : "thư đến",
        Register.Patrol => "tuần tra " + PatrolLineWords.Of((PatrolKind)record.Kind, Tongue.Vi),
        Register.Talk => (TalkKind)record.Kind == TalkKind.Conference ? "giao ban" : "hội đàm " + TalkLineWords.Of((TalkKind)record.Kind, Tongue.Vi),
        _ => throw new ArgumentOutOfRangeException(nameof(record)),
    };
}

internal sealed partial class PhrasesEn
{
    public override string PreviousPage() => "‹ Back";

    public override string NextPage() => "Next ›";

    public override string PendingLetters(PendingView view) => view.AllOnUs + view.AllOnThem == 0
        ? "No letter waits for a reply."
        : Apart(
            Section("Waiting on us · " + Number(view.AllOnUs) + PageMark(view.Page, view.Pages), view.OnUs, PendingLine),
            Section("Waiting on them · " + Number(view.AllOnThem) + PageMark(view.Page, view.Pages), view.OnThem, PendingLine));

    public override string Upcoming(UpcomingView view) => view is { Pages: 0, Dues.Count: 0 }
        ? "Nothing is planned. Log it with /patrol or /talk and a coming day."
        : Apart(
            Section("Past, not confirmed", view.Overdue, PlanLine),
            Section("Next 30 days", view.Soon, PlanLine),
            Section("Later", view.Later, PlanLine),
            Section("Replies due within 7 days", view.Dues, DueLine),
            view.Pages > 1 ? "Page " + Plain(view.Page + 1) + "/" + Plain(view.Pages) : null);

    public override string FindExamples(string word) => "Words (marks not needed), number, counterpart, day, marker, author:\n"
        + Copy($"/{word} crossing Kim Binh") + "\n" + Copy($"/{word} marker 65 this month") + "\n" + Copy($"/{word} patrol 1/11/2026-22/11/2026");

    public override string Found(FoundView view) => Lines(
        [$"<b>Found for: {Esc(view.Words)}</b>" + (view.Page > 0 ? " · page " + Plain(view.Page + 1) : ""), .. view.Hits.Select(HitLine)]);

    public override string FoundNothing(string words) => $"Nothing found for “{Esc(words)}”. Try fewer words; a number in full, like L-2026-0012.";

    private static string PendingLine(Pending item) => Dots(
        $"<b>{item.Letter.Number}</b>", Esc(item.Letter.Counterpart.NameEn),
        item.DaysOver > 0 ? $"⏰ {Together($"{item.DaysOver} days overdue")} ({Day(item.Due!.Value)})"
            : item.Due is { } due ? Together("due " + Day(due)) : "no due date")
        + "\n<i>" + Shortened(item.Letter.Record.Summary) + "</i>";

    private static string PlanLine(Listed plan) => Dots(
        When(plan.When, plan.Record.TimeSaid), $"<b>{plan.Number}</b>", KindName(plan.Record), Esc(plan.Counterpart.NameEn))
        + "\n<i>" + Shortened(plan.Record.Summary) + "</i>";

    private static string DueLine(DueReply item) => Dots(
        Day(item.Due), $"<b>{item.Letter.Number}</b>", item.OnUs ? "on us" : "on them", Esc(item.Letter.Counterpart.NameEn));

    private static string HitLine(Listed hit) => Dots(
        StateMark(hit.Record) + $"<b>{hit.Number}</b>", Day(DateOnly.FromDateTime(hit.When)), Sides(hit))
        + "\n<i>" + Shortened(hit.Record.Summary) + "</i>";

    private static string Sides(Listed hit) => hit.Record.Register != Register.Letter ? Dots(KindName(hit.Record), Esc(hit.Counterpart.NameEn))
        : hit.Record.Kind == (int)Direction.Sent ? "Us → " + Esc(hit.Counterpart.NameEn) : Esc(hit.Counterpart.NameEn) + " → us";

    private static string StateMark(Record record) => record.State switch
    {
        RecordState.Planned => "📅 ",
        RecordState.Void => "🚫 ",
        _ => "",
    };

    private static string KindName(Record record) => record.Register switch
    {
        Register.Letter => record.Kind == (int)Direction.Sent ? "letter sent" : "letter received",
        Register.Patrol => PatrolLineWords.Of((PatrolKind)record.Kind, Tongue.En) + " patrol",
        Register.Talk => (TalkKind)record.Kind == TalkKind.Conference ? "liaison conference" : TalkLineWords.Of((TalkKind)record.Kind, Tongue.En) + " talk",
        _ => throw new ArgumentOutOfRangeException(nameof(record)),
    };
}
