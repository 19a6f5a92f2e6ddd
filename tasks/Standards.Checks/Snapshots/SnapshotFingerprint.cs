using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Snapshots;

/// <summary>A hash over paths, sizes and stamps: equal exactly when no file was added, removed, written or given to git.</summary>
public static class SnapshotFingerprint
{
    /// <summary>64 hexadecimal digits.</summary>
    /// <param name="files">In ordinal order.</param>
    public static string Of(IReadOnlyList<SourceFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> buffer = stackalloc byte[48];
        foreach (var file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file.Path));
            // The line feeds keep ("a", 12) and ("a1", 2) apart; a path cannot end the record early, numbers have no line feed.
            Utf8Number(hash, buffer, file.Size);
            Utf8Number(hash, buffer, file.Stamp);
            hash.AppendData(file.IsTracked ? "t"u8 : "u"u8);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The same over the paths alone: equal exactly when no file came, went or was renamed.</summary>
    public static string OfPaths(IReadOnlyList<SourceFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1024];
        foreach (var file in files)
        {
            // NUL is the one character that no path holds.
            var length = Encoding.UTF8.GetMaxByteCount(file.Path.Length);
            buffer = buffer.Length > length ? buffer : new byte[length + 1];
            var written = Encoding.UTF8.GetBytes(file.Path, buffer);
            buffer[written] = 0;
            hash.AppendData(buffer, 0, written + 1);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Utf8Number(IncrementalHash hash, Span<byte> buffer, long value)
    {
        buffer[0] = (byte)'\n';
        value.TryFormat(buffer[1..], out var written, provider: CultureInfo.InvariantCulture);
        buffer[written + 1] = (byte)'\n';
        hash.AppendData(buffer[..(written + 2)]);
    }
}
