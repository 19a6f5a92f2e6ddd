using System.Buffers.Text;

namespace Standards.Checks.Rules.Secrets.Detectors;

/// <summary>
/// The structure of PyPI's tokens: a macaroon of version 2 in base64. A version byte, then fields of type, length and content; the last
/// is a signature of 32 bytes. Only who made it can verify the signature, but what is cut or made up has no such structure.
/// </summary>
internal static class PyPiToken
{
    private const int Version = 2;
    private const int EndOfSection = 0;
    private const int Signature = 6;
    private const int SignatureLength = 32;

    /// <summary>Whether a token with its prefix is a whole macaroon.</summary>
    public static bool? IsRight(string token)
    {
        var text = token.AsSpan(token.IndexOf('-', StringComparison.Ordinal) + 1);
        var bytes = new byte[text.Length];
        if (!Base64Url.IsValid(text) || !Base64Url.TryDecodeFromChars(text, bytes, out var count) || count == 0 || bytes[0] != Version)
        {
            return false;
        }

        for (var i = 1; i < count;)
        {
            int type = bytes[i++];
            if (type == EndOfSection)
            {
                continue;
            }

            var length = 0;
            for (var shift = 0; i < count && shift < 21; shift += 7)
            {
                length |= (bytes[i] & 0x7F) << shift;
                if (bytes[i++] < 0x80)
                {
                    break;
                }
            }

            i += length;
            if (i == count)
            {
                return type == Signature && length == SignatureLength;
            }
        }

        return false;
    }
}
