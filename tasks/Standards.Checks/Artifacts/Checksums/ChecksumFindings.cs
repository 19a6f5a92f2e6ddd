using System.Text;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Artifacts.Checksums;

/// <summary>STD4420 to STD4422: artefacts and their checksums. Clause: <c>build-once-promote</c>.</summary>
public sealed class ChecksumFindings
{
    private const int MaxBytes = 4 * 1024 * 1024;

    private readonly ArtifactFolder _folder;
    private readonly string _prefix;
    private readonly HashSet<string> _listed = new(StringComparer.Ordinal);

    /// <param name="folder">The folder.</param>
    /// <param name="name">Its path in the repository, with <c>/</c>; empty for the root.</param>
    public ChecksumFindings(ArtifactFolder folder, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        _folder = folder;
        _prefix = name.Length == 0 ? "" : $"{name}/";
    }

    /// <summary>How many artefacts were compared.</summary>
    public int Compared { get; private set; }

    /// <summary>Compares every artefact with every list below the folder.</summary>
    public IReadOnlyList<Finding> Verify(CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(_folder);
        var findings = new List<Finding>();
        var lists = _folder.Files(ArtifactFolder.IsList);
        if (lists.Count == 0)
        {
            return [new Finding(
                RuleCatalog.ChecksumFileReadable,
                _prefix.TrimEnd('/'),
                0,
                0,
                "no file of checksums lies below the folder, so nothing was compared",
                "Write one: 'dotnet build -t:StandardsChecksums', or name the folder with -p:StandardsArtifacts=FOLDER")];
        }

        foreach (var list in lists.Take(ArtifactFolder.MaxFiles))
        {
            foreach (var line in Read(list, findings))
            {
                cancellationToken.ThrowIfCancellationRequested();
                Compare(list, line, findings);
            }
        }

        var place = lists.Contains(ArtifactFolder.ListName) ? _prefix + ArtifactFolder.ListName : _prefix.TrimEnd('/');
        findings.AddRange(_folder.Files(ArtifactFolder.IsArtifact).Where(f => !_listed.Contains(f)).Select(f => new Finding(
            RuleCatalog.ChecksumCompleteness,
            place,
            0,
            0,
            $"the artefact {ValueText.Quote(f)} is in no file of checksums",
            "Remove it if it is of an earlier build, or write the checksums again: 'dotnet build -t:StandardsChecksums'")));
        findings.AddRange(_folder.Links().Select(f => new Finding(
            RuleCatalog.ChecksumCompleteness,
            _prefix + f,
            0,
            0,
            $"{ValueText.Quote(f)} is a link, and no checksum holds where it leads",
            "Remove the link, or put the file itself there and write the checksums again: 'dotnet build -t:StandardsChecksums'")));
        return [.. findings.GroupBy(f => f.Rule.Id).SelectMany(g => g.Limit())];
    }

    /// <summary>STD4420: an artefact that cannot be read, so that no list can be written.</summary>
    public static Finding Unreadable(string path) => new(
        RuleCatalog.ChecksumMatch,
        path,
        0,
        0,
        $"the artefact {ValueText.Quote(path)} cannot be read, so no checksums were written",
        "Make it readable and write them again");

    /// <summary>STD4421: nothing to list.</summary>
    public static Finding Nothing(string folder) => new(
        RuleCatalog.ChecksumCompleteness,
        folder,
        0,
        0,
        "no package or archive lies below the folder, so no checksums were written",
        "Pack into it ('dotnet pack -o artifacts/packages'), or name the folder with -p:StandardsArtifacts=FOLDER");

    /// <summary>STD4422: a list that cannot be written.</summary>
    public static Finding Unwritable(string path) =>
        new(RuleCatalog.ChecksumFileReadable, path, 0, 0, "the file of checksums cannot be written", "Make its folder writable and build again");

    private List<ChecksumLine> Read(string list, List<Finding> findings)
    {
        var lines = new List<ChecksumLine>();
        if (Text(list) is not { } text)
        {
            findings.Add(Malformed(list, 0, $"cannot be read as UTF-8 text of at most {MaxBytes / 1024 / 1024} MB"));
            return lines;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var part in text.TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            if (part.Length == 0)
            {
                continue;
            }

            if (ChecksumLine.Parse(part, number, out var problem) is not { } line)
            {
                findings.Add(Malformed(list, number, problem));
            }
            else if (!seen.Add(line.Path))
            {
                findings.Add(Malformed(list, number, $"names {ValueText.Quote(line.Path)} again"));
            }
            else
            {
                lines.Add(line);
            }
        }

        if (lines.Count == 0 && findings.Count == 0)
        {
            findings.Add(Malformed(list, 0, "is empty"));
        }

        return lines;
    }

    private void Compare(string list, ChecksumLine line, List<Finding> findings)
    {
        var name = list.LastIndexOf('/') is var slash and >= 0 ? list[..(slash + 1)] + line.Path : line.Path;
        _listed.Add(name);
        var path = Path.Combine(_folder.Root, name);
        if (!File.Exists(path))
        {
            findings.Add(new Finding(
                RuleCatalog.ChecksumMatch,
                _prefix + list,
                line.Line,
                1,
                $"the artefact {ValueText.Quote(line.Path)} is not there",
                "Build it again, or write the checksums again if it does not belong to the release any more: 'dotnet build -t:StandardsChecksums'"));
        }
        else if (PhysicalPath.Of(path) != Path.Combine(PhysicalPath.Of(_folder.Root), name.Replace('/', Path.DirectorySeparatorChar)))
        {
            findings.Add(new Finding(
                RuleCatalog.ChecksumMatch,
                _prefix + list,
                line.Line,
                1,
                $"the artefact {ValueText.Quote(line.Path)} is or lies behind a link",
                "Put the file itself there and write the checksums again: 'dotnet build -t:StandardsChecksums'"));
        }
        else if (ArtifactFolder.Hash(path) is not { } hash)
        {
            findings.Add(new Finding(
                RuleCatalog.ChecksumMatch, _prefix + list, line.Line, 1, $"the artefact {ValueText.Quote(line.Path)} cannot be read", "Make it readable"));
        }
        else if (hash != line.Hash)
        {
            findings.Add(new Finding(
                RuleCatalog.ChecksumMatch,
                _prefix + list,
                line.Line,
                1,
                $"the artefact {ValueText.Quote(line.Path)} has the checksum {hash[..12]}… instead of {line.Hash[..12]}…",
                "Do not publish it. Build it again from the commit, and find out what changed the file"));
        }
        else
        {
            Compared++;
        }
    }

    private string? Text(string list)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(RegularFile.ReadBytes(Path.Combine(_folder.Root, list), MaxBytes));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            return null;
        }
    }

    private Finding Malformed(string list, int line, string problem) => new(
        RuleCatalog.ChecksumFileReadable,
        _prefix + list,
        line,
        line > 0 ? 1 : 0,
        line > 0 ? $"the line {problem}" : $"the file of checksums {problem}",
        "Write it again: 'dotnet build -t:StandardsChecksums'");
}
