using System.IO.Compression;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Artifacts.Signing;

/// <summary>
/// What a package says of its signature without its being verified: NuGet keeps it as one entry, a CMS message in DER, in which certificates and the
/// object identifier of a time stamp stand as they are. Enough to know what is there already; whether it holds, only NuGet says.
/// </summary>
public sealed class PackageSignature
{
    private const string EntryName = ".signature.p7s";

    // NuGet itself takes no signature that is larger.
    private const int MaxBytes = 4 * 1024 * 1024;

    // id-aa-timeStampToken, 1.2.840.113549.1.9.16.2.14 (RFC 3161, appendix A).
    private static readonly byte[] TimeStamp = [0x06, 0x0B, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x02, 0x0E];

    private readonly byte[] _content;

    private PackageSignature(byte[] content) => _content = content;

    /// <summary>Whether there is one.</summary>
    public bool IsThere => _content.Length > 0;

    /// <summary>Whether it carries a time stamp.</summary>
    public bool HasTimeStamp => _content.AsSpan().IndexOf(TimeStamp) >= 0;

    /// <summary>Whether it holds a certificate.</summary>
    /// <param name="certificate">In DER.</param>
    public bool Holds(ReadOnlySpan<byte> certificate) => !certificate.IsEmpty && _content.AsSpan().IndexOf(certificate) >= 0;

    /// <summary>Reads it; null when the file is no package.</summary>
    public static PackageSignature? Read(string package)
    {
        try
        {
            using var file = RegularFile.Open(package, FileShare.Read);
            using var archive = new ZipArchive(file, ZipArchiveMode.Read);
            if (archive.GetEntry(EntryName) is not { } entry)
            {
                // Every package has one; a zip without is something else.
                return archive.Entries.Any(e => e.FullName.EndsWith(".nuspec", StringComparison.OrdinalIgnoreCase)) ? new PackageSignature([]) : null;
            }

            if (entry.Length is <= 0 or > MaxBytes)
            {
                return null;
            }

            using var stream = entry.Open();
            var content = new byte[entry.Length];
            stream.ReadExactly(content);
            return new PackageSignature(content);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or NotSupportedException)
        {
            return null;
        }
    }
}
