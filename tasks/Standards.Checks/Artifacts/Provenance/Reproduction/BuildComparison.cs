using System.Security.Cryptography;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Artifacts.Provenance.Reproduction;

/// <summary>
/// Compares what two builds of one commit wrote, byte for byte. Clause: <c>build-once-promote</c>. A file that was copied on differs with its
/// original and is reported once.
/// </summary>
/// <param name="first">Absolute path of one clone.</param>
/// <param name="second">Absolute path of the other.</param>
/// <param name="committed">Repository-relative paths of what the commit holds.</param>
public sealed class BuildComparison(string first, string second, IReadOnlySet<string> committed)
{
    private const int MaxBytes = 512 * 1024 * 1024;

    /// <summary>How many files were compared.</summary>
    public int Compared { get; private set; }

    /// <summary>What differs, in the order of the paths.</summary>
    public IReadOnlyList<Finding> Compare(CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var (ones, others) = (BuildOutputs.Find(first, committed), BuildOutputs.Find(second, committed));
        var all = new HashSet<string>(ones, StringComparer.Ordinal);
        foreach (var path in ones.Union(others, StringComparer.Ordinal).OrderBy(IsOfDigests).ThenBy(path => path, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();

            // A statement and a checksum hold the digests of what differs.
            if (IsOfDigests(path) && findings.Count > 0)
            {
                break;
            }

            if (!all.Contains(path) || !File.Exists(Path.Combine(second, path)))
            {
                findings.Add(ReproductionFindings.Single(Project(path), path));
                continue;
            }

            try
            {
                Compared++;
                var (one, other) = (Read(first, path), Read(second, path));
                if (!one.AsSpan().SequenceEqual(other) && known.Add(Hash(one) + Hash(other)))
                {
                    var difference = FileDifference.Find(path, one, other);
                    findings.Add(ReproductionFindings.Different(Source(difference.Source) ?? Project(path), path, difference));
                }
            }
            catch (UnreadableFileException e)
            {
                findings.Add(ReproductionFindings.Unread(Project(path), path, e.Reason));
            }
        }

        return [.. findings.Limit()];
    }

    private static bool IsOfDigests(string path) =>
        path.StartsWith(ProvenanceVerifier.Folder + "/", StringComparison.Ordinal)
        || path.EndsWith(".sha256", StringComparison.Ordinal)
        || Path.GetFileName(path) == "SHA256SUMS";

    private static byte[] Read(string root, string path) => new SourceFile(root, path, 0, 0).ReadBytes(MaxBytes);

    private static string Hash(byte[] content) => Convert.ToHexString(SHA256.HashData(content));

    // The compiler notes '/_/src/A.cs' where paths are mapped.
    private string? Source(string noted)
    {
        var path = noted.StartsWith("/_/", StringComparison.Ordinal) ? noted[3..] : noted;
        return committed.Contains(path) ? path : null;
    }

    // The project whose folder is nearest above the file; what lies elsewhere is of nobody.
    private string Project(string path)
    {
        for (var folder = path; folder.LastIndexOf('/') is var slash and > 0;)
        {
            folder = folder[..slash];
            if (committed
                .Where(c => c.StartsWith(folder + "/", StringComparison.Ordinal) && c.EndsWith("proj", StringComparison.Ordinal) && c.LastIndexOf('/') == slash)
                .Order(StringComparer.Ordinal)
                .FirstOrDefault() is { } project)
            {
                return project;
            }
        }

        return committed
            .Where(c => c.EndsWith("proj", StringComparison.Ordinal) && !c.Contains('/', StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .FirstOrDefault()
            ?? "";
    }
}
