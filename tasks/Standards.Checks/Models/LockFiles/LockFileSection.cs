namespace Standards.Checks.Models.LockFiles;

/// <summary>What the lock file holds for one target framework.</summary>
/// <param name="Framework">
/// The key as written: a framework name (<c>net10.0</c>, <c>.NETStandard,Version=v2.0</c>), or since version 3 the alias that the
/// project gives the framework.
/// </param>
/// <param name="Line">1-based line of the key.</param>
/// <param name="Column">1-based column of the key.</param>
/// <param name="Entries">The packages in the order of the file.</param>
internal sealed record LockFileSection(string Framework, int Line, int Column, IReadOnlyList<LockFileEntry> Entries)
{
    /// <summary>The entry of a package, compared without case as NuGet does; null when there is none.</summary>
    public LockFileEntry? Find(string id)
    {
        _byId ??= Entries.ToDictionary(entry => entry.Id, StringComparer.OrdinalIgnoreCase);
        return _byId.GetValueOrDefault(id);
    }

    private Dictionary<string, LockFileEntry>? _byId;
}
