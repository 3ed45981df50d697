using System.Globalization;

namespace LiaisonBot.Commands.Lines;

/// <summary>Puts a canonical line together: /thu nhận từ Kim Bình, 22/11/2026 14:00, khẩn: trích yếu.</summary>
internal sealed class LineWriter(string command, Tongue tongue)
{
    private readonly List<string> parts = [];

    /// <summary>Adds a detail; null adds none.</summary>
    public LineWriter Add(string? part)
    {
        if (part is not null)
        {
            parts.Add(part);
        }

        return this;
    }

    /// <summary>Adds a detail in the language of the line, when the condition holds.</summary>
    public LineWriter If(bool said, string vi, string en) => Add(!said ? null : tongue == Tongue.Vi ? vi : en);

    /// <summary>Adds a keyword with its value, when there is one.</summary>
    public LineWriter Named(object? value, string vi, string en) =>
        Add(value is null ? null : string.Create(CultureInfo.InvariantCulture, $"{(tongue == Tongue.Vi ? vi : en)} {value}"));

    public LineWriter Codes(IReadOnlyList<int> codes) =>
        Named(codes.Count == 0 ? null : string.Join(' ', codes), "mã", "code");

    public string End(string summary) => $"/{command} {string.Join(", ", parts)}: {summary}";

    /// <summary>25/11/2026</summary>
    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>22/11/2026 08:00-15:00, or as far as it was said.</summary>
    public static string Moment(DateTime start, DateTime? end, bool timeSaid)
    {
        var form = timeSaid ? "dd/MM/yyyy HH:mm" : "dd/MM/yyyy";
        var begin = start.ToString(form, CultureInfo.InvariantCulture);
        return end is not { } last ? begin
            : timeSaid && last.Date == start.Date ? $"{begin}-{last.ToString("HH:mm", CultureInfo.InvariantCulture)}"
            : $"{begin} - {last.ToString(form, CultureInfo.InvariantCulture)}";
    }
}
