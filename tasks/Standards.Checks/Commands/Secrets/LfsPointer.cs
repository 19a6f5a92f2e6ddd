using System.Text;

namespace Standards.Checks.Commands.Secrets;

/// <summary>What stands in git for a file that Git LFS keeps (format: git-lfs, docs/spec.md).</summary>
internal static class LfsPointer
{
    /// <summary>The longest that the format allows.</summary>
    public const int MaxBytes = 1024;

    private const int HashLength = 64;

    /// <summary>The path of the content below the folder of all contents; null when the bytes are no pointer.</summary>
    public static string? PathOf(ReadOnlySpan<byte> content)
    {
        var mark = "\noid sha256:"u8;
        if (content.Length > MaxBytes || !content.StartsWith("version https://git-lfs.github.com/spec/"u8) || content.IndexOf(mark) is not (var at and >= 0))
        {
            return null;
        }

        var hash = content[(at + mark.Length)..];
        hash = hash[..Math.Min(HashLength, hash.Length)];
        return hash.Length == HashLength && hash.IndexOfAnyExcept("0123456789abcdef"u8) < 0 && Encoding.ASCII.GetString(hash) is var name
            ? Path.Combine(name[..2], name[2..4], name)
            : null;
    }
}
