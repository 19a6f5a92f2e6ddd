using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Artifacts.Sbom;

/// <summary>Writes JSON with an identifier that follows from all other bytes: UTF-8 without a byte order mark, line feeds.</summary>
internal static class SbomBytes
{
    /// <summary>Stands in the text where the identifier comes; found nowhere else.</summary>
    public const string Identifier = "00000000-0000-8000-8000-000000000000";

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The bytes that <paramref name="write"/> wrote, with a UUID of version 8 (RFC 9562) made of their SHA-256.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            write(json);
        }

        stream.WriteByte((byte)'\n');
        var bytes = Encoding.UTF8.GetBytes(OutputText.Json(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length)));
        Encoding.ASCII.GetBytes(Uuid(SHA256.HashData(bytes))).CopyTo(bytes, bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Identifier)));
        return bytes;
    }

    private static string Uuid(byte[] hash)
    {
        hash[6] = (byte)((hash[6] & 0x0f) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        var hex = Convert.ToHexStringLower(hash.AsSpan(0, 16));
        return string.Create(CultureInfo.InvariantCulture, $"{hex[..8]}-{hex[8..12]}-{hex[12..16]}-{hex[16..20]}-{hex[20..]}");
    }
}
