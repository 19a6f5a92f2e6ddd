using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Contracts;
using Standards.Checks.Policies;
using Standards.Checks.Rules.ProtoCompatibility.Reading;

namespace Standards.Checks.Rules.ProtoCompatibility;

/// <summary>Reads the contracts that changed as they were, and all contracts as they are, and compares them.</summary>
/// <param name="files">The contracts that are.</param>
/// <param name="earlier">The earlier state.</param>
/// <param name="context">Names the policy.</param>
internal sealed class ProtoHistory(IReadOnlyList<SourceFile> files, ContractBase earlier, CheckContext context)
{
    /// <summary>Larger files are not read.</summary>
    internal const int MaxBytes = 4 * 1024 * 1024;

    private readonly List<Finding> _findings = [];

    /// <summary>Whether a file is a proto contract.</summary>
    public static bool IsContract(string path, Policy policy) =>
        path.EndsWith(".proto", StringComparison.OrdinalIgnoreCase) && policy.Contracts.Proto.Any(glob => glob.IsMatch(path));

    /// <summary>What the change breaks.</summary>
    /// <param name="changed">Contracts that are gone now or have another content.</param>
    public IReadOnlyList<Finding> Compare(IReadOnlyList<string> changed)
    {
        var (current, isWhole) = ReadCurrent();
        var before = ReadEarlier(changed, current.Select(file => file.Shape.Path).ToHashSet(StringComparer.Ordinal));
        _findings.AddRange(ProtoSides.Compare(before, current, ValueText.Line(earlier.Name, 80), isWhole));
        return _findings;
    }

    // A file that cannot be read is a finding of another rule; what it holds is not gone.
    private (List<ProtoFile> Files, bool IsWhole) ReadCurrent()
    {
        var current = new List<ProtoFile>();
        foreach (var file in files)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (TryRead(file) is { } read)
            {
                current.Add(read);
            }
        }

        return (current, current.Count == files.Count);
    }

    private static ProtoFile? TryRead(SourceFile file)
    {
        try
        {
            return ProtoFile.TryRead(file.Path, file.ReadText(MaxBytes));
        }
        catch (UnreadableFileException)
        {
            return null;
        }
    }

    private List<ProtoFile> ReadEarlier(IReadOnlyList<string> changed, HashSet<string> current)
    {
        var before = new List<ProtoFile>();
        using var committed = earlier.Open(context.Cancellation);
        foreach (var path in changed)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (committed?.Read(path, MaxBytes) is { } text && ProtoFile.TryRead(path, text) is { } file)
            {
                before.Add(file);
            }
            else if (current.Contains(path))
            {
                _findings.Add(BaselineRule.Unreadable(path, path, ValueText.Line(earlier.Name, 80)));
            }
        }

        return before;
    }
}
