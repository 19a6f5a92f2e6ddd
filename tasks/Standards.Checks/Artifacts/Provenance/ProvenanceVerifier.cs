using System.Security.Cryptography;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.LockFiles;
using Standards.Checks.Models.Packages;

namespace Standards.Checks.Artifacts.Provenance;

/// <summary>
/// Compares statements with the artefacts, the commit and the lock files that are here. It proves that they agree; who wrote a statement only a
/// signature proves.
/// </summary>
/// <param name="root">Absolute path of the repository.</param>
/// <param name="artifacts">Absolute path of the folder that the artefacts are in; empty: where each statement says.</param>
/// <param name="source">What is checked out.</param>
/// <param name="sdks">The SDKs of <c>global.json</c>.</param>
/// <param name="cancellationToken">Ends reading.</param>
public sealed class ProvenanceVerifier(string root, string artifacts, SourceState source, IReadOnlyList<InstalledSdk> sdks, CancellationToken cancellationToken)
{
    /// <summary>Repository-relative path of the folder of statements.</summary>
    public const string Folder = "artifacts/standards/provenance";

    private const int MaxBytes = 32 * 1024 * 1024;

    private readonly List<Finding> _findings = [];
    private readonly Dictionary<string, (bool IsPublished, HashSet<string> Names)> _folders = new(StringComparer.Ordinal);
    private int _compared;

    /// <summary>Verifies every statement of the folder.</summary>
    public ProvenanceVerification Verify()
    {
        var files = Files();
        var statements = new List<ReadStatement>();
        foreach (var file in files)
        {
            try
            {
                var (read, problems) = ProvenanceReader.Read(file, new SourceFile(root, file, 0, 0).ReadBytes(MaxBytes));
                statements.AddRange(read);
                _findings.AddRange(problems);
            }
            catch (UnreadableFileException e)
            {
                _findings.Add(ProvenanceFindings.Malformed(file, 0, 0, e.Reason));
            }
        }

        if (files.Count == 0)
        {
            _findings.Add(ProvenanceFindings.Nothing(Folder));
        }

        foreach (var statement in statements)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Subjects(statement);
            Commit(statement);
            Materials(statement);
        }

        if (statements.Count > 0)
        {
            Tree(statements[0]);
        }

        Unstated();
        return new ProvenanceVerification(
            files,
            statements.Count,
            _compared,
            [.. statements.Select(s => s.Builder).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. _findings.Limit()]);
    }

    // The bundle repeats the others, so it counts where it is alone.
    private List<string> Files()
    {
        var folder = Path.Combine(root, Folder);
        var names = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*" + ProvenanceStatement.Extension).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal).ToList()
            : [];
        return [.. names.Where(n => n != ProvenanceStatement.BundleName || names.Count == 1).Select(n => $"{Folder}/{n}")];
    }

    private void Subjects(ReadStatement statement)
    {
        var folder = artifacts.Length > 0 ? artifacts : statement.OutputFolder.Length > 0 ? Path.GetFullPath(statement.OutputFolder, root) : "";
        if (folder.Length > 0)
        {
            var names = _folders.GetValueOrDefault(folder, (false, new HashSet<string>(StringComparer.Ordinal)));
            names.Item2.UnionWith(statement.Subjects.Select(s => s.Name));
            _folders[folder] = (names.Item1 || statement.Command == "publish", names.Item2);
        }

        foreach (var (name, expected, column) in statement.Subjects)
        {
            var file = Path.Combine(folder, name);
            if (folder.Length == 0 || !File.Exists(file))
            {
                _findings.Add(ProvenanceFindings.Missing(statement, column, name, folder.Length == 0 ? "" : Shown(folder)));
                continue;
            }

            try
            {
                using var stream = RegularFile.Open(file, FileShare.Read);
                var actual = Convert.ToHexStringLower(SHA256.HashData(stream));
                _compared++;
                if (actual != expected)
                {
                    _findings.Add(ProvenanceFindings.Different(statement, column, name, expected, actual));
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                _findings.Add(ProvenanceFindings.Unreadable(statement, column, name));
            }
        }
    }

    private void Commit(ReadStatement statement)
    {
        var (stated, column) = statement.Materials.First(m => m.Material.Algorithm == "gitCommit");
        if (source.Failure is { } failure)
        {
            _findings.Add(ProvenanceFindings.NoHead(statement, column, failure));
        }
        else if (stated.Digest != source.Commit)
        {
            _findings.Add(ProvenanceFindings.OtherCommit(statement, column, stated.Digest, source.Commit));
        }
    }

    // Said once, not for every statement.
    private void Tree(ReadStatement statement)
    {
        var changes = source.Inputs();
        foreach (var folder in _folders.Keys)
        {
            var inside = ProvenanceMaker.Inside(root, folder);
            changes = inside.Length == 0 ? changes : [.. changes.Where(c => !c.StartsWith(inside + "/", StringComparison.Ordinal))];
        }

        if (changes.Count > 0)
        {
            _findings.Add(
                ProvenanceFindings.ChangedTree(statement, statement.Materials.First(m => m.Material.Algorithm == "gitCommit").Column, source.Commit, changes));
        }
    }

    private void Materials(ReadStatement statement)
    {
        var name = statement.LockFile.Length > 0 ? statement.LockFile : "the lock file";
        IReadOnlyList<ProvenanceMaterial> locked;
        try
        {
            if (statement.LockFile.Length == 0)
            {
                _findings.Add(ProvenanceFindings.NoLockFile(statement, name, "is not named in the statement"));
                return;
            }

            locked = LockedMaterials.Read(root, statement.LockFile);
        }
        catch (Exception e) when (e is LockFileFormatException or UnreadableFileException)
        {
            _findings.Add(ProvenanceFindings.NoLockFile(statement, name, e is UnreadableFileException unreadable ? unreadable.Reason : e.Message));
            return;
        }

        Compare(statement, "package", locked, name);
        Compare(statement, "msbuild-sdk", [.. LockedMaterials.Of(sdks)], GlobalJson.FileName);
    }

    private void Compare(ReadStatement statement, string kind, IReadOnlyList<ProvenanceMaterial> expected, string place)
    {
        var known = expected.ToLookup(m => m.Uri, StringComparer.Ordinal);
        var stated = statement.Materials.Where(m => Kind(m.Material) == kind).ToList();
        foreach (var (material, column) in stated)
        {
            if (!known.Contains(material.Uri))
            {
                _findings.Add(ProvenanceFindings.ForeignMaterial(statement, column, material.Uri, place));
            }
            else if (!known[material.Uri].Any(m => m.Digest.Length == 0 || m == material))
            {
                _findings.Add(ProvenanceFindings.OtherMaterial(statement, column, material.Uri, place));
            }
        }

        var uris = stated.Select(m => m.Material.Uri).ToHashSet(StringComparer.Ordinal);
        _findings.AddRange(expected.Where(m => !uris.Contains(m.Uri)).Select(m => ProvenanceFindings.LackingMaterial(statement, m.Uri, place)));
    }

    // A material with a name that nobody knows is one that no lock file can hold.
    private static string Kind(ProvenanceMaterial material) => material.Name is "source" or "msbuild-sdk" or "dotnet-sdk" ? material.Name : "package";

    private void Unstated()
    {
        foreach (var (folder, (isPublished, names)) in _folders.Where(f => Directory.Exists(f.Key)).OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            var files = isPublished
                ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                : Directory.EnumerateFiles(folder).Where(
                    f => f.EndsWith(".nupkg", StringComparison.OrdinalIgnoreCase) || f.EndsWith(".snupkg", StringComparison.OrdinalIgnoreCase));
            foreach (var name in files
                .Take(ProvenanceMaker.MaxFiles)
                .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
                .Where(n => !names.Contains(n) && !n.EndsWith(ProvenanceStatement.Extension, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal))
            {
                var inside = ProvenanceMaker.Inside(root, Path.Combine(folder, name));
                _findings.Add(ProvenanceFindings.Unstated(inside, inside.Length > 0 ? Path.GetFileName(name) : name));
            }
        }
    }

    private string Shown(string folder) => ProvenanceMaker.Inside(root, folder) is { Length: > 0 } inside ? inside : "the folder of -p:StandardsArtifacts";
}
