using System.Buffers.Binary;
using System.Globalization;

namespace Standards.Checks.Rules.Secrets.Detectors;

/// <summary>
/// The checksum of Grafana's service account tokens, <c>glsa_SECRET_CHECKSUM</c>: the CRC-32 of all before the last <c>_</c>, its bytes from the lowest, in
/// hexadecimal.
/// </summary>
internal static class GrafanaChecksum
{
    /// <summary>Whether the checksum of a token is right.</summary>
    public static bool? IsRight(string token) =>
        token.LastIndexOf('_') is var line and > 0 && token.Length - line == 9 && token.AsSpan(line + 1).SequenceEqual(Of(token.AsSpan(0, line)));

    /// <summary>The checksum of <c>glsa_SECRET</c>.</summary>
    public static string Of(ReadOnlySpan<char> text) =>
        BinaryPrimitives.ReverseEndianness(TokenChecksum.Crc32(text)).ToString("x8", CultureInfo.InvariantCulture);
}
