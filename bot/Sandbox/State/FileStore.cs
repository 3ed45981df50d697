using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json.Nodes;

namespace LiaisonBot.Sandbox.State;

/// <summary>A file that was sent once; <see cref="Id"/> can be sent again.</summary>
internal sealed record StoredFile(string Id, string Name, string MimeType, byte[] Content, bool IsPhoto)
{
    public string Path => $"{(IsPhoto ? "photos" : "documents")}/file_{Id[3..]}{System.IO.Path.GetExtension(Name)}";

    /// <summary>Ids of the same file differ from message to message; this one does not.</summary>
    public string UniqueId => "u" + Id;
}

/// <summary>Photos and documents, in memory.</summary>
internal sealed class FileStore
{
    private readonly Dictionary<string, StoredFile> _files = [];

    public StoredFile Add(string name, string mimeType, byte[] content, bool isPhoto)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"AgA{_files.Count + 1:D5}");
        var file = new StoredFile(id, name, mimeType, content, isPhoto);
        _files.Add(id, file);
        return file;
    }

    public StoredFile? Find(string id) => _files.GetValueOrDefault(id);

    public StoredFile? FindByPath(string path) => _files.Values.FirstOrDefault(file => file.Path == path);

    /// <summary>The Bot API's list of PhotoSize; we keep one size only.</summary>
    public static JsonArray ToPhoto(StoredFile file)
    {
        var size = Measure(file.Content) ?? (800, 600);
        var photo = Common(file);
        photo["width"] = size.Width;
        photo["height"] = size.Height;
        return [photo];
    }

    /// <summary>The Bot API's Document.</summary>
    public static JsonObject ToDocument(StoredFile file)
    {
        var document = Common(file);
        document["file_name"] = file.Name;
        document["mime_type"] = file.MimeType;
        return document;
    }

    /// <summary>The Bot API's File.</summary>
    public static JsonObject ToFile(StoredFile file)
    {
        var answer = Common(file);
        answer["file_path"] = file.Path;
        return answer;
    }

    /// <summary>Pixels of a PNG, GIF or JPEG, read from its head; null when it is none of them.</summary>
    public static (int Width, int Height)? Measure(ReadOnlySpan<byte> image)
    {
        if (image.Length > 24 && image.StartsWith(Png))
        {
            return (BinaryPrimitives.ReadInt32BigEndian(image[16..]), BinaryPrimitives.ReadInt32BigEndian(image[20..]));
        }

        if (image.Length > 10 && image.StartsWith("GIF8"u8))
        {
            return (BinaryPrimitives.ReadUInt16LittleEndian(image[6..]), BinaryPrimitives.ReadUInt16LittleEndian(image[8..]));
        }

        return image.Length > 4 && image[0] == 0xFF && image[1] == 0xD8 ? MeasureJpeg(image) : null;
    }

    private static ReadOnlySpan<byte> Png => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static (int Width, int Height)? MeasureJpeg(ReadOnlySpan<byte> image)
    {
        var at = 2;
        while (at + 9 < image.Length && image[at] == 0xFF)
        {
            var marker = image[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return (BinaryPrimitives.ReadUInt16BigEndian(image[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(image[(at + 5)..]));
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(image[(at + 2)..]);
        }

        return null;
    }

    private static JsonObject Common(StoredFile file) => new()
    {
        ["file_id"] = file.Id,
        ["file_unique_id"] = file.UniqueId,
        ["file_size"] = file.Content.Length,
    };
}
