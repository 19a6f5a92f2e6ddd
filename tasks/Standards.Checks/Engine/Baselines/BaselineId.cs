using System.Security.Cryptography;
using System.Text;

namespace Standards.Checks.Engine.Baselines;

/// <summary>The id of an entry, from all that it says: an entry that was changed or written by hand does not have it.</summary>
internal static class BaselineId
{
    /// <summary>Hexadecimal digits of an id.</summary>
    public const int Length = 16;

    /// <summary>Writes the first 16 hexadecimal digits of SHA-256 over rule, path, text and count, separated by line feeds.</summary>
    public static void Write(string rule, string path, string text, int count, Span<char> id)
    {
        var size = Encoding.UTF8.GetMaxByteCount(rule.Length + path.Length + text.Length) + 16;
        var bytes = size <= 4096 ? stackalloc byte[size] : new byte[size];
        var length = Encoding.UTF8.GetBytes(rule, bytes);
        bytes[length++] = (byte)'\n';
        length += Encoding.UTF8.GetBytes(path, bytes[length..]);
        bytes[length++] = (byte)'\n';
        length += Encoding.UTF8.GetBytes(text, bytes[length..]);
        bytes[length++] = (byte)'\n';
        count.TryFormat(bytes[length..], out var digits, default, System.Globalization.CultureInfo.InvariantCulture);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..(length + digits)], hash);
        Convert.TryToHexStringLower(hash[..(Length / 2)], id, out _);
    }

    /// <summary>The id as text.</summary>
    public static string Of(BaselineEntry entry) =>
        string.Create(Length, entry, static (span, e) => Write(e.Rule, e.Path, e.Text, e.Count, span));
}
