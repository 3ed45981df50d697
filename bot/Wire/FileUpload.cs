using LiaisonBot.Chat;

namespace LiaisonBot.Wire;

/// <summary>What a file that is sent has to be like.</summary>
internal static class FileUpload
{
    // Source: Bot API sendPhoto, sendDocument. A server cuts a larger upload short, which would look like a bad line.
    private const long LargestPhotoBytes = 10 << 20;
    private const long LargestFileBytes = 50 << 20;

    /// <summary>The content, for whoever sends it to dispose of; ChatException Rejected when it is too large.</summary>
    public static Stream Open(FileOut file, bool photo)
    {
        var most = photo ? LargestPhotoBytes : LargestFileBytes;
        var stream = file.Open();
        if (stream.CanSeek && stream.Length > most)
        {
            stream.Dispose();
            throw new ChatException(ChatFault.Rejected, $"upload: larger than {most >> 20} MB");
        }

        return stream;
    }

    /// <summary>The name as it may stand between quotes.</summary>
    public static string Name(FileOut file) =>
        string.Concat(file.FileName.Select(c => char.IsControl(c) || c is '"' or '\\' or '/' ? '_' : c));
}
