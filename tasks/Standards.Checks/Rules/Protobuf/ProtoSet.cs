using Standards.Checks.Models.Contracts.Proto;

namespace Standards.Checks.Rules.Protobuf;

/// <summary>The proto files of a repository that can be read, and those of others among them.</summary>
internal sealed class ProtoSet
{
    private readonly IReadOnlyList<string> _roots;
    private readonly Dictionary<string, ProtoDocument> _byPath;
    private readonly ILookup<string, string> _byName;
    private readonly ILookup<string, string> _files;

    /// <param name="documents">The files that can be read, in ordinal order.</param>
    /// <param name="paths">All proto files.</param>
    /// <param name="roots">Folders at which imports begin; none where nothing names them.</param>
    public ProtoSet(IReadOnlyList<ProtoDocument> documents, IEnumerable<string> paths, IReadOnlyList<string> roots)
    {
        _roots = roots;
        Documents = documents;
        _byPath = documents.ToDictionary(document => document.Path, StringComparer.Ordinal);
        _byName = paths.ToLookup(path => path[(path.LastIndexOf('/') + 1)..], StringComparer.Ordinal);
        Messages = documents.SelectMany(document => document.Messages.Select(message => (Document: document, Message: message)))
            .ToLookup(pair => pair.Message.FullName, StringComparer.Ordinal);
        _files = documents
            .SelectMany(document => document.Messages.Select(message => message.FullName)
                .Concat(document.Enums.Select(declared => declared.FullName))
                .Select(name => (name, document.Path)))
            .ToLookup(pair => pair.name, pair => pair.Path, StringComparer.Ordinal);
        Enums = documents.SelectMany(document => document.Enums).Select(declared => declared.FullName).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Those that can be read, in ordinal order.</summary>
    public IReadOnlyList<ProtoDocument> Documents { get; }

    /// <summary>Messages by their full name.</summary>
    public ILookup<string, (ProtoDocument Document, ProtoMessage Message)> Messages { get; }

    /// <summary>Full names of enums.</summary>
    public HashSet<string> Enums { get; }

    /// <summary>The file that an import means: the one whose path ends so, the nearest to the importing file first.</summary>
    /// <returns>Null where the repository has none.</returns>
    public string? Find(string import, string from)
    {
        var name = import[(import.LastIndexOf('/') + 1)..];
        return _byName[name]
            .Where(path => _roots.Count > 0 && _roots.Any(root => from.StartsWith(root, StringComparison.Ordinal))
                ? _roots.Any(root => path == root + import)
                : path == import || path.EndsWith("/" + import, StringComparison.Ordinal))
            .MaxBy(path => Common(path, from));
    }

    /// <summary>Whether an import begins as the package of a file of the repository does: its file would be here.</summary>
    public bool IsOwn(string import) => !import.Contains('/', StringComparison.Ordinal) || Documents.Any(document =>
        document.Package is { Text: var package } && import.StartsWith(package.Split('.')[0] + "/", StringComparison.Ordinal));

    /// <summary>A file that can be read.</summary>
    public ProtoDocument? Document(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>The message that a name means in a scope: the innermost one that has it wins.</summary>
    public (ProtoDocument Document, ProtoMessage Message)? FindMessage(string scope, string name) =>
        Resolve(scope, name, full => Messages.Contains(full)) is { } found ? Messages[found].First() : null;

    /// <summary>Whether a name means an enum of the repository.</summary>
    public bool IsEnum(string scope, string name) => Resolve(scope, name, Enums.Contains) is not null;

    /// <summary>The files that declare the type that a name means; none where the repository has no such type.</summary>
    public IReadOnlyList<string> FilesOf(string scope, string name) =>
        Resolve(scope, name, full => _files.Contains(full)) is { } found ? [.. _files[found]] : [];

    private static string? Resolve(string scope, string name, Func<string, bool> isKnown)
    {
        if (name.StartsWith('.'))
        {
            return isKnown(name[1..]) ? name[1..] : null;
        }

        for (var around = scope; ; around = around[..Math.Max(0, around.LastIndexOf('.'))])
        {
            var full = around.Length == 0 ? name : $"{around}.{name}";
            if (isKnown(full))
            {
                return full;
            }

            if (around.Length == 0)
            {
                return null;
            }
        }
    }

    private static int Common(string path, string from)
    {
        var length = 0;
        while (length < path.Length && length < from.Length && path[length] == from[length])
        {
            length++;
        }

        return length;
    }
}
