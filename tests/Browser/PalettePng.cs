using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace LiaisonBot.Tests.Browser;

/// <summary>Makes a screenshot small: 256 colours instead of all, one byte a pixel.</summary>
internal static class PalettePng
{
    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary><paramref name="png"/>: 8 bits a channel, RGB or RGBA, not interlaced, as Chromium writes them.</summary>
    public static byte[] Shrink(byte[] png)
    {
        var (width, height, colours) = Read(png);
        var palette = Choose(colours);
        var nearest = new Dictionary<int, byte>();
        var rows = new byte[height * (width + 1)];
        for (var i = 0; i < colours.Length; i++)
        {
            if (!nearest.TryGetValue(colours[i], out var index))
            {
                nearest[colours[i]] = index = (byte)Enumerable.Range(0, palette.Count).MinBy(p => Distance(palette[p], colours[i]));
            }

            rows[(i / width * (width + 1)) + 1 + (i % width)] = index;
        }

        return Write(width, height, palette, rows);
    }

    private static (int Width, int Height, int[] Colours) Read(byte[] png)
    {
        var (width, height, channels) = (Number(png, 16), Number(png, 20), png[25] == 6 ? 4 : 3);
        Assert.True(png[24] == 8 && png[25] is 2 or 6 && png[28] == 0, "A kind of PNG that is not expected.");
        using var packed = new MemoryStream();
        for (var at = 8; at < png.Length; at += Number(png, at) + 12)
        {
            if (Encoding.ASCII.GetString(png, at + 4, 4) == "IDAT")
            {
                packed.Write(png, at + 8, Number(png, at));
            }
        }

        packed.Position = 0;
        using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
        var (line, before, colours) = (new byte[width * channels], new byte[width * channels], new int[width * height]);
        for (var y = 0; y < height; y++)
        {
            var filter = unpacked.ReadByte();
            unpacked.ReadExactly(line);
            Unfilter(filter, line, before, channels);
            for (var x = 0; x < width; x++)
            {
                colours[(y * width) + x] = (line[x * channels] << 16) | (line[(x * channels) + 1] << 8) | line[(x * channels) + 2];
            }

            (line, before) = (before, line);
        }

        return (width, height, colours);
    }

    private static void Unfilter(int filter, byte[] line, byte[] above, int channels)
    {
        for (var i = 0; i < line.Length; i++)
        {
            var (a, b, c) = (i < channels ? 0 : line[i - channels], (int)above[i], i < channels ? 0 : above[i - channels]);
            line[i] += (byte)(filter switch { 1 => a, 2 => b, 3 => (a + b) / 2, 4 => Paeth(a, b, c), _ => 0 });
        }
    }

    private static int Paeth(int a, int b, int c)
    {
        var (da, db, dc) = (Math.Abs(b - c), Math.Abs(a - c), Math.Abs(a + b - c - c));
        return da <= db && da <= dc ? a : db <= dc ? b : c;
    }

    /// <summary>The commonest colours, none too near to another.</summary>
    private static List<int> Choose(int[] colours)
    {
        var chosen = new List<int>(256);
        var common = colours.CountBy(c => c).OrderByDescending(c => c.Value).ThenBy(c => c.Key).Select(c => c.Key).ToList();
        foreach (var colour in common)
        {
            if (chosen.Count < 256 && chosen.TrueForAll(c => Distance(c, colour) > 60))
            {
                chosen.Add(colour);
            }
        }

        return chosen;
    }

    private static int Distance(int one, int other)
    {
        var (r, g, b) = ((one >> 16) - (other >> 16), ((one >> 8) & 255) - ((other >> 8) & 255), (one & 255) - (other & 255));
        return (2 * r * r) + (4 * g * g) + (b * b);
    }

    private static byte[] Write(int width, int height, List<int> palette, byte[] rows)
    {
        using var packed = new MemoryStream();
        using (var packing = new ZLibStream(packed, CompressionLevel.SmallestSize))
        {
            packing.Write(rows);
        }

        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 3);
        return
        [
            .. Signature, .. Chunk("IHDR", head), .. Chunk("PLTE", [.. palette.SelectMany(c => new[] { (byte)(c >> 16), (byte)(c >> 8), (byte)c })]),
            .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", []),
        ];
    }

    private static byte[] Chunk(string name, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. content];
        var (length, check) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(check, Crc(named));
        return [.. length, .. named, .. check];
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }

    private static int Number(byte[] png, int at) => BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
}
