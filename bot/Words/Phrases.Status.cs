using System.Globalization;
using LiaisonBot.Diagnostics;
using LiaisonBot.Status;
using LiaisonBot.Storage.Delivery;

namespace LiaisonBot.Words;

/// <summary>How the host is. What is wrong with a part is said as its health page says it, in plain English.</summary>
internal abstract partial class Phrases
{
    public abstract string Status(StatusView view);

    /// <summary>Where the jobs page opens, once, until that time.</summary>
    public abstract string JobsLink(string link, DateTime until);

    /// <summary>The engine of this build has no page.</summary>
    public abstract string NoJobsPage(string engine);

    /// <summary>How long: 12 s, 5 min, 3 h, 2 days.</summary>
    protected abstract string Lasting(TimeSpan age);

    /// <summary>What a dead letter was, in at most five letters.</summary>
    protected abstract string DeadWord(DeadKind kind);

    /// <summary>A size: 12,3 MB.</summary>
    protected string Size(long? bytes) => bytes switch
    {
        null => "?",
        >= 100L << 30 => Number(bytes.Value >> 30) + " GB",
        >= 1L << 30 => OneDigit(bytes.Value, 30) + " GB",
        _ => OneDigit(bytes.Value, 20) + " MB",
    };

    protected string DeadTable(StatusView view) => string.Concat(view.Dead.Select(d =>
        "\n" + Copy(FormattableString.Invariant($"{d.Head.ErrorId} {d.At:dd'/'MM HH':'mm} {DeadWord(d.Head.Kind)}"))));

    /// <summary>One part of the host: what is said when it is well, else what its health page says.</summary>
    protected static string PartLine(StatusView view, string name, Func<HealthFact, string> well) =>
        view.Facts.FirstOrDefault(f => f.Name == name) is not { } fact ? "?" : fact.Ok ? well(fact) : "⚠ " + Esc(fact.Detail);

    private string OneDigit(long bytes, int bits) =>
        ((double)bytes / (1L << bits)).ToString("0.0", CultureInfo.InvariantCulture).Replace('.', Language == Commands.Lines.Tongue.Vi ? ',' : '.');
}

internal sealed partial class PhrasesVi
{
    public override string Status(StatusView view) =>
        $"<b>Tình trạng</b> · bản {view.Version}"
        + FormattableString.Invariant($"\nChạy từ {view.Since:dd'/'MM HH':'mm}")
        + $"\nCơ sở dữ liệu: {PartLine(view, "database", _ => "ghi được")}"
        + $"\nChờ gửi: {(view.OldestAge is { } age ? $"{view.Waiting}, lâu nhất {Lasting(age)}" : "không có")}"
        + $"\nTelegram: {PartLine(view, "telegram", fact => fact.LastAt is { } at ? $"hỏi {Lasting(view.Now - at)} trước" : Esc(fact.Detail))}"
        + $"\nSổ {Size(view.Disk.Database)}{(view.Disk.Free is null ? "" : $" · đĩa trống {Size(view.Disk.Free)}")}"
        + (view.DeadCount == 0 ? "\nTin lỗi: không có" : $"\n<b>Tin lỗi: {Number(view.DeadCount)}</b>{DeadTable(view)}\nXử lý trên máy chủ: {Copy("liaisonbot replay")}");

    public override string JobsLink(string link, DateTime until) =>
        $"<b>Trang việc hẹn giờ</b>, mở được một lần, đến {Clock(until)}:\n{Copy(link)}\nChép vào trình duyệt trên máy chạy bot, hoặc qua đường hầm SSH tới máy đó.";

    public override string NoJobsPage(string engine) => $"Bản này không có trang việc hẹn giờ (bộ hẹn giờ: {engine}).";

    protected override string Lasting(TimeSpan age) =>
        age.TotalSeconds < 100 ? Number((long)age.TotalSeconds) + " giây"
        : age.TotalMinutes < 100 ? Number((long)age.TotalMinutes) + " phút"
        : age.TotalHours < 48 ? Number((long)age.TotalHours) + " giờ" : Number((long)age.TotalDays) + " ngày";

    protected override string DeadWord(DeadKind kind) => kind switch
    {
        DeadKind.Incoming => "đến",
        DeadKind.Alarm => "hẹn",
        _ => "đi",
    };
}

internal sealed partial class PhrasesEn
{
    public override string Status(StatusView view) =>
        $"<b>Status</b> · version {view.Version}"
        + FormattableString.Invariant($"\nUp since {view.Since:dd'/'MM HH':'mm}")
        + $"\nDatabase: {PartLine(view, "database", _ => "commits")}"
        + $"\nTo be sent: {(view.OldestAge is { } age ? $"{view.Waiting}, oldest {Lasting(age)}" : "nothing")}"
        + $"\nTelegram: {PartLine(view, "telegram", fact => fact.LastAt is { } at ? $"polled {Lasting(view.Now - at)} ago" : Esc(fact.Detail))}"
        + $"\nDatabase {Size(view.Disk.Database)}{(view.Disk.Free is null ? "" : $" · free {Size(view.Disk.Free)}")}"
        + (view.DeadCount == 0 ? "\nDead letters: none" : $"\n<b>Dead letters: {Number(view.DeadCount)}</b>{DeadTable(view)}\nOn the server: {Copy("liaisonbot replay")}");

    public override string JobsLink(string link, DateTime until) =>
        $"<b>The jobs page</b> opens once, until {Clock(until)}:\n{Copy(link)}\nCopy it into a browser on the host, or through an SSH tunnel to it.";

    public override string NoJobsPage(string engine) => $"This build has no jobs page (its job engine: {engine}).";

    protected override string Lasting(TimeSpan age) =>
        age.TotalSeconds < 100 ? Number((long)age.TotalSeconds) + " s"
        : age.TotalMinutes < 100 ? Number((long)age.TotalMinutes) + " min"
        : age.TotalHours < 48 ? Number((long)age.TotalHours) + " h" : Number((long)age.TotalDays) + " days";

    protected override string DeadWord(DeadKind kind) => kind switch
    {
        DeadKind.Incoming => "in",
        DeadKind.Alarm => "alarm",
        _ => "out",
    };
}
