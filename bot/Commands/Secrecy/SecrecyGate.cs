using System.Buffers;
using System.Text.Json;
using System.Text.RegularExpressions;
using LiaisonBot.Chat;

namespace LiaisonBot.Commands.Secrecy;

/// <summary>
/// Finds the mark of a secret document in what arrives, so that it is refused before it is stored anywhere.
/// The rules are those of domain.md, "Secrecy"; daily words with the same letters (mật độ, mật ong, mất tích) pass.
/// </summary>
internal static partial class SecrecyGate
{
    // mật ong, mật mía, mật phục, mật khẩu, mật độ: "buổi tối mật độ xe giảm", "tối mật phục ở mốc 65" are no marks.
    private const string NoHarm = @"(?!\p{L})(?!\s+(?:ong|mía|phục|khẩu|độ(?!\s*(?:khẩn|mật|:)))(?!\p{L}))";
    private static readonly SearchValues<string> Kernels = SearchValues.Create(["mật", "mat", "secret", "confidential"], StringComparison.OrdinalIgnoreCase);
    private const string Gap = @"[\s\-_*]{0,5}";

    /// <summary>The mark that an update bears in its text, caption or file name, new or edited; null when there is none.</summary>
    public static SecrecyMark? Finds(Arrival arrival) =>
        arrival.What is MessageIn message ? Finds(message.Text) ?? FindsInName(message.File?.FileName) : null;

    /// <summary>
    /// Whether any string of an update bears a mark, also those nothing is made of: an update as it came holds the message
    /// it answers as well, and what it quotes.
    /// </summary>
    public static bool FindsAnywhere(Arrival arrival)
    {
        try
        {
            var reader = new Utf8JsonReader(arrival.Raw.Span, new JsonReaderOptions { MaxDepth = 1000 });
            var found = Finds(arrival) is not null;
            while (!found && reader.Read())
            {
                found = reader.TokenType == JsonTokenType.String && Finds(reader.GetString()!) is not null;
            }

            return found;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // Half a letter in a field of no use to us: what cannot be read cannot be cleared.
            return true;
        }
    }

    /// <summary>The mark that a text bears; null when there is none.</summary>
    public static SecrecyMark? Finds(string text)
    {
        var plain = PlainText.Of(text);
        return MayBear(plain) ? FindsInRunning(plain) ?? FindsStamp(plain) : null;
    }

    // No mark is without one of these; most texts hold none of them and are spared a dozen patterns.
    private static bool MayBear(string plain) => plain.AsSpan().ContainsAny(Kernels) || plain.Contains('密', StringComparison.Ordinal);

    private static SecrecyMark? FindsInName(string? fileName)
    {
        if (fileName is null)
        {
            return null;
        }

        // A file name has no blanks to speak of, and its extension would keep "Mật.docx" from standing alone.
        var name = Extension().Replace(PlainText.Of(fileName), "").Replace('_', ' ').Replace('-', ' ');
        return Finds(name) ?? (CapitalWordInName().IsMatch(name) ? SecrecyMark.Secret : null);
    }

    private static SecrecyMark? FindsInRunning(string plain) =>
        TopSecret().IsMatch(plain) ? SecrecyMark.TopSecret
        : HighlySecret().IsMatch(plain) ? SecrecyMark.HighlySecret
        : IsSecret(plain) ? SecrecyMark.Secret
        : English().IsMatch(plain) || EnglishCapitals().IsMatch(plain) ? SecrecyMark.English
        : Chinese().IsMatch(plain) ? SecrecyMark.Chinese
        : null;

    private static bool IsSecret(string plain) =>
        Secret().IsMatch(plain) || Degree().IsMatch(plain) || WithUrgency().IsMatch(plain) || Detail().IsMatch(plain) || Header().IsMatch(plain);

    private static SecrecyMark? FindsStamp(string plain)
    {
        var capitalsCount = Command().Replace(plain, "").Any(char.IsLower);
        var lines = LineBreak().Split(plain);
        var bracketed = Brackets().Matches(plain).Select(m => m.Groups[1].Value);
        return lines.Concat(bracketed).Select(s => Stamps.Find(s, capitalsCount)).FirstOrDefault(m => m is not null);
    }

    [GeneratedRegex(@"(?<!\p{L})tu[yỵ][êệ]t" + Gap + "mật" + NoHarm, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TopSecret();

    [GeneratedRegex(@"(?<!\p{L})tối" + Gap + "mật" + NoHarm, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HighlySecret();

    [GeneratedRegex(
        @"(?<!\p{L})(?:độ|tài\s+liệu|văn\s+bản|công\s+văn|tai\s+lieu|van\s+ban|cong\s+van)[\s:=\-–—""'“”‘’«(\[]{0,6}mật" + NoHarm,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Secret();

    // Without tone marks: "do: mat", "do mat: toi mat". "ly do: mat song" (lý do: mất sóng) is a reason and "do: mat 2 con bo" a loss.
    [GeneratedRegex(
        @"(?<!\p{L})(?<!(?:lý|ly|nguyên|nguyen|tự|tu|tọa|toa|toạ|nhiệt|nhiet|tốc|toc|tiến|tien)\s+)(?:độ|đô|đo|do)"
        + @"(?:\s*[:=]\s*(?:(?:tuyệt|tối|tuyet|toi)\s*)?(?:mat|mật)\s*(?:$|[^\p{L}\p{N}\s])"
        + @"|\s+(?:mat|mật)\s*[:=]\s*(?:(?:tuyệt|tối|tuyet|toi)\s*)?(?:mat|mật)(?!\p{L}))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Degree();

    // "…, mật, khẩn: …" is a pair of marks; "bí mật, khẩn trương" is how a patrol moves.
    [GeneratedRegex(
        @"(?:^|[,;:(\[/])\s*mật\s*[,/;&+\-–]\s*(?:(?:thượng\s+)?khẩn(?!\s*(?:trương|cấp|thiết))|h(?:ỏa|oả)\s+tốc)"
        + @"|(?<!\p{L})(?:khẩn|h(?:ỏa|oả)\s+tốc)\s*[,/;&+\-–]\s*mật\s*(?:[,:;)\]./]|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex WithUrgency();

    // "/thu gửi Kim Bình, mật: …": a mark given as a detail of a command, before its summary.
    [GeneratedRegex(@"^\s*/(?:[^:\n]|(?<=\d):(?=\d))*,\s*mật\s*(?:,|:|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Detail();

    // "MẬT: kế hoạch…" at the head of a line; "Mật: 20 kg" is honey.
    [GeneratedRegex(@"^[^\p{L}\p{N}\n]*MẬT\s*[:/\-–—](?=.*\p{Ll})", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Header();

    [GeneratedRegex(
        @"(?<!\p{L})(?:classification|classified\s+as|security\s+level|độ(?:\s+mật)?|do(?:\s+mat)?)\s*[:=]\s*(?:top\s+)?(?:secret|confidential)(?!\p{L})"
        + @"|(?<!\p{L})classified\s+(?:as\s+)?(?:top\s+)?(?:secret|confidential)(?!\p{L})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex English();

    [GeneratedRegex(
        @"(?<!\p{L})TOP\s+SECRET(?!\p{L})|^[^\p{L}\p{N}\n]*(?:SECRET|CONFIDENTIAL)\s*[:/\-–—]",
        RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex EnglishCapitals();

    [GeneratedRegex(@"绝密|絕密|(?:机密|機密|秘密)\s*(?:[★☆]|文件|资料|資料)|密[级級]\s*[:=]?\s*(?:机密|機密|秘密)", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"(?<!(?:BẢO|BÍ)\s+)(?<!\p{L})MẬT(?!\p{L})(?!\s+(?:ĐỘ|ONG|MÍA|PHỤC|KHẨU|MÃ))", RegexOptions.CultureInvariant)]
    private static partial Regex CapitalWordInName();

    [GeneratedRegex(@"(?:\.[A-Za-z0-9]{1,5})+\z")]
    private static partial Regex Extension();

    [GeneratedRegex(@"^\s*/\w+(?:@\w+)?")]
    private static partial Regex Command();

    [GeneratedRegex(@"[\n\r\v\f\u0085\u2028\u2029]+")]
    private static partial Regex LineBreak();

    [GeneratedRegex(@"[(\[{<«‹《〈【〔「『]([^()\[\]{}<>«»‹›《》〈〉【】〔〕「」『』\n]{1,40})[)\]}>»›》〉】〕」』]")]
    private static partial Regex Brackets();
}
