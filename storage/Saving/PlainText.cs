using System.Data.Common;
using System.Text;

namespace LiaisonBot.Storage.Saving;

/// <summary>Text that PostgreSQL takes: it refuses what is no Unicode, and the character 0, which SQLite keeps.</summary>
internal static class PlainText
{
    private const char Unknown = '\ufffd';

    /// <summary>The value; a text, or texts, with what cannot be stored replaced by the sign for it.</summary>
    public static object? Of(object? value) => value switch
    {
        string text => Of(text),
        string[] texts => Array.ConvertAll(texts, Of),
        List<string> texts => texts.ConvertAll(Of),
        _ => value,
    };

    /// <summary>Cleans the texts of a command.</summary>
    public static void Clean(DbCommand command)
    {
        foreach (DbParameter parameter in command.Parameters)
        {
            parameter.Value = Of(parameter.Value);
        }
    }

    private static string Of(string text)
    {
        StringBuilder? clean = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (text[i] == '\0' || char.IsSurrogate(text[i]))
            {
                (clean ??= new StringBuilder(text))[i] = Unknown;
            }
        }

        return clean?.ToString() ?? text;
    }
}
