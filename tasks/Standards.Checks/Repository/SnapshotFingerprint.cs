using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Standards.Checks.Repository;

/// <summary>A hash over paths, sizes and stamps: equal exactly when no file was added, removed, written or given to git.</summary>
public static class SnapshotFingerprint
{
    /// <summary>64 hexadecimal digits.</summary>
    /// <param name="files">In ordinal order.</param>
    /// <param name="readsContent">False for a file of which only the path counts; null when every file counts as a whole.</param>
    public static string Of(IReadOnlyList<SourceFile> files, Func<SourceFile, bool>? readsContent = null)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> buffer = stackalloc byte[48];
        foreach (var file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file.Path));
            if (readsContent?.Invoke(file) == false)
            {
                hash.AppendData("\n-\n"u8);
                continue;
            }

            // The line feeds keep ("a", 12) and ("a1", 2) apart; a path cannot end the record early, numbers have no line feed.
            Utf8Number(hash, buffer, file.Size);
            Utf8Number(hash, buffer, file.Stamp);
            hash.AppendData(file.IsTracked ? "t"u8 : "u"u8);
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
