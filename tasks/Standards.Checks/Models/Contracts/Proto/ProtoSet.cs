namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>Proto files that import each other. A file is read when it is first asked for.</summary>
/// <param name="paths">Paths of all proto files, in ordinal order.</param>
/// <param name="read">Reads a file; null when it cannot be read.</param>
internal sealed class ProtoSet(IReadOnlyList<string> paths, Func<string, string?> read)
{
    private readonly Dictionary<string, ProtoFile?> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<ProtoFile, IReadOnlyList<ProtoFile>> _visible = [];
    private readonly Dictionary<ProtoFile, Dictionary<string, ProtoElement>> _symbols = [];
    private readonly Lazy<ILookup<string, string>> _byName =
        new(() => paths.ToLookup(path => path[(path.LastIndexOf('/') + 1)..], StringComparer.Ordinal));

    /// <summary>Paths of all files.</summary>
    public IReadOnlyList<string> Paths => paths;

    /// <summary>A file; null when it cannot be read.</summary>
    public ProtoFile? File(string path)
    {
        if (!_files.TryGetValue(path, out var file))
        {
            file = read(path) is { } text ? ProtoReader.Read(path, text) : null;
            _files.Add(path, file);
        }

        return file;
    }

    /// <summary>
    /// The path of an imported file. Roots of imports are settings of each build, so it is the file whose path ends in the imported one; of several, the
    /// one that shares most folders with the file that imports it.
    /// </summary>
    /// <returns>Null when there is none.</returns>
    public string? FindImport(ProtoFile from, string path)
    {
        string? best = null;
        foreach (var candidate in _byName.Value[path[(path.LastIndexOf('/') + 1)..]].Where(c => IsAt(c, path)))
        {
            best = best is null || Shared(candidate, from.Path) > Shared(best, from.Path) ? candidate : best;
        }

        return best;
    }

    /// <summary>The file and those whose declarations it sees: its imports, and what they import publicly.</summary>
    public IReadOnlyList<ProtoFile> Visible(ProtoFile file)
    {
        if (_visible.TryGetValue(file, out var known))
        {
            return known;
        }

        var visible = new List<ProtoFile> { file };
        foreach (var import in file.Imports)
        {
            visible.AddRange(Imported(file, import).Where(f => !visible.Contains(f)));
        }

        _visible.Add(file, visible);
        return visible;
    }

    /// <summary>The files that an import makes visible: the file itself, and what it imports publicly; empty when it cannot be found.</summary>
    public IReadOnlyList<ProtoFile> Imported(ProtoFile file, ProtoImport import)
    {
        var found = new List<ProtoFile>();
        var open = new Queue<ProtoFile>();
        Add(file, import);
        while (open.TryDequeue(out var next))
        {
            foreach (var inner in next.Imports.Where(i => i.IsPublic))
            {
                Add(next, inner);
            }
        }

        return found;

        void Add(ProtoFile importer, ProtoImport wanted)
        {
            if (FindImport(importer, wanted.Path) is { } path && File(path) is { } target && !found.Contains(target))
            {
                found.Add(target);
                open.Enqueue(target);
            }
        }
    }

    /// <summary>What a name means in a scope of a file, by the rules of the language: the innermost scope first.</summary>
    /// <param name="file">The file.</param>
    /// <param name="scope">Full name of the element that the name stands in.</param>
    /// <param name="name">The name as written, with a dot in front when it is a full one.</param>
    /// <returns>Null when no visible file declares it.</returns>
    public ProtoSymbol? Find(ProtoFile file, string scope, string name)
    {
        var visible = Visible(file);
        if (name.StartsWith('.'))
        {
            return Declared(visible, name[1..]);
        }

        for (var around = scope; ;)
        {
            if (Declared(visible, around.Length == 0 ? name : $"{around}.{name}") is { } found)
            {
                return found;
            }

            if (around.Length == 0)
            {
                return null;
            }

            around = around.LastIndexOf('.') is var dot and >= 0 ? around[..dot] : "";
        }
    }

    /// <summary>The message that a type names in a scope of a file; null when no visible file declares one.</summary>
    public (ProtoFile File, ProtoMessage Message)? FindMessage(ProtoFile file, string scope, ProtoTypeName type) =>
        Find(file, scope, type.Text) is { Element: ProtoMessage message } symbol ? (symbol.File, message) : null;

    /// <summary>What a file declares, by full name.</summary>
    public IReadOnlyDictionary<string, ProtoElement> Symbols(ProtoFile file)
    {
        if (!_symbols.TryGetValue(file, out var symbols))
        {
            symbols = new Dictionary<string, ProtoElement>(StringComparer.Ordinal);
            foreach (var element in file.AllMessages.Concat<ProtoElement>(file.AllEnums).Concat(file.AllExtensions).Concat(file.Services))
            {
                symbols.TryAdd(element.FullName, element);
            }

            _symbols.Add(file, symbols);
        }

        return symbols;
    }

    private ProtoSymbol? Declared(IReadOnlyList<ProtoFile> visible, string fullName)
    {
        foreach (var file in visible)
        {
            if (Symbols(file).TryGetValue(fullName, out var element))
            {
                return new ProtoSymbol(file, element);
            }
        }

        return null;
    }

    private static bool IsAt(string candidate, string path) =>
        candidate.EndsWith(path, StringComparison.Ordinal) && (candidate.Length == path.Length || candidate[^(path.Length + 1)] == '/');

    private static int Shared(string a, string b)
    {
        var length = a.AsSpan().CommonPrefixLength(b);
        return a.AsSpan(0, length).Count('/');
    }
}
