using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace LiaisonBot.Commands.Secrecy;

/// <summary>Marks that stand by themselves, alone on a line or in brackets, perhaps beside a mark of urgency.</summary>
internal static partial class Stamps
{
    private static readonly FrozenDictionary<string, SecrecyMark> Any = new Dictionary<string, SecrecyMark>
    {
        ["tuyệt mật"] = SecrecyMark.TopSecret,
        ["tối mật"] = SecrecyMark.HighlySecret,
        ["mật"] = SecrecyMark.Secret,
        ["secret"] = SecrecyMark.English,
        ["top secret"] = SecrecyMark.English,
        ["confidential"] = SecrecyMark.English,
        ["strictly confidential"] = SecrecyMark.English,
        ["绝密"] = SecrecyMark.Chinese,
        ["絕密"] = SecrecyMark.Chinese,
        ["机密"] = SecrecyMark.Chinese,
        ["機密"] = SecrecyMark.Chinese,
        ["秘密"] = SecrecyMark.Chinese,
    }.ToFrozenDictionary();

    // Without tone marks "mat" is mất (lost), mặt (face), mắt (eye): only capitals among small letters are a mark.
    private static readonly FrozenDictionary<string, SecrecyMark> Capitals = new Dictionary<string, SecrecyMark>
    {
        ["TUYET MAT"] = SecrecyMark.TopSecret,
        ["TUYETMAT"] = SecrecyMark.TopSecret,
        ["TOI MAT"] = SecrecyMark.HighlySecret,
        ["TOIMAT"] = SecrecyMark.HighlySecret,
        ["MAT"] = SecrecyMark.Secret,
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Urgency = FrozenSet.ToFrozenSet(
        ["khẩn", "thượng khẩn", "hỏa tốc", "hoả tốc", "hỏa tốc hẹn giờ", "khan", "thuong khan", "hoa toc", "urgent", "特急", "加急", "平急"]);

    /// <summary>The mark that a line or the inside of a pair of brackets consists of, or null.</summary>
    public static SecrecyMark? Find(string segment, bool capitalsCount)
    {
        SecrecyMark? found = null;
        foreach (var part in Divider().Split(segment).Select(Bare).Where(p => p.Length > 0))
        {
            if (Any.TryGetValue(part.ToLowerInvariant(), out var mark) || (capitalsCount && Capitals.TryGetValue(part, out mark)))
            {
                found ??= mark;
            }
            else if (!Urgency.Contains(part.ToLowerInvariant()))
            {
                return null;
            }
        }

        return found;
    }

    private static string Bare(string part) => Blank().Replace(Ornament().Replace(part, ""), " ");

    [GeneratedRegex(@"[,;/|+&–—\-]")]
    private static partial Regex Divider();

    [GeneratedRegex(@"^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+\z")]
    private static partial Regex Ornament();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
