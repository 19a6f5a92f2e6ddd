using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.Json;
using System.Xml;

namespace Standards.Checks.Tests.Fuzzing.Readers;

/// <summary>Whether the parser of a format takes a content, without a look at what it says.</summary>
internal static class OwnParser
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static bool TakesJson(byte[] bytes) => TakesJson(bytes, default);

    /// <summary>With the comments and trailing commas that readers of files which people write allow.</summary>
    public static bool TakesLenientJson(byte[] bytes) =>
        TakesJson(bytes, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });

    public static bool TakesJsonLines(byte[] bytes) =>
        Without(bytes).Split((byte)'\n').Where(line => line.Length > 0).All(TakesJson);

    public static bool TakesXml(byte[] bytes)
    {
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
            using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
            while (reader.Read())
            {
            }

            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    public static bool TakesZip(byte[] bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes));
            return archive.Entries.Count >= 0;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    public static bool TakesAssembly(byte[] bytes)
    {
        try
        {
            using var image = new PEReader(new MemoryStream(bytes));
            return image.HasMetadata && image.GetMetadataReader().TypeDefinitions.Count >= 0;
        }
        catch (Exception e) when (e is BadImageFormatException or InvalidOperationException or OverflowException)
        {
            return false;
        }
    }

    public static bool TakesSymbols(byte[] bytes)
    {
        try
        {
            using var image = new PEReader(new MemoryStream(bytes));
            var entry = image.ReadDebugDirectory().FirstOrDefault(e => e.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
            if (entry.Type != DebugDirectoryEntryType.EmbeddedPortablePdb)
            {
                // One without symbols is whole.
                return true;
            }

            using var symbols = image.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
            return symbols.GetMetadataReader().Documents.Count >= 0;
        }
        catch (Exception e) when (e is BadImageFormatException or InvalidOperationException or OverflowException or InvalidDataException or ArgumentException)
        {
            return false;
        }
    }

    public static bool TakesDeflated(byte[] bytes)
    {
        try
        {
            using var inflated = new ZLibStream(new MemoryStream(bytes), CompressionMode.Decompress);
            inflated.CopyTo(Stream.Null);
            return true;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return false;
        }
    }

    // What is no UTF-8 is no JSON, which the parser sees only where it is asked for a text.
    private static bool TakesJson(byte[] bytes, JsonDocumentOptions options)
    {
        try
        {
            using var document = JsonDocument.Parse(Utf8.GetString(Without(bytes)), options);
            return true;
        }
        catch (Exception e) when (e is JsonException or DecoderFallbackException)
        {
            return false;
        }
    }

    private static byte[] Without(byte[] bytes) => bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;

    private static IEnumerable<byte[]> Split(this byte[] bytes, byte separator)
    {
        for (var start = 0; start <= bytes.Length;)
        {
            var end = Array.IndexOf(bytes, separator, start);
            yield return bytes[start..(end < 0 ? bytes.Length : end)];
            start = end < 0 ? bytes.Length + 1 : end + 1;
        }
    }
}
