using Standards.Checks.Models.Contracts.Proto;

namespace Standards.Checks.Rules.Protobuf;

/// <summary>
/// The names of types that a file uses and that mean nothing in it, for STD8500. A name of another package that no file of the repository has may come from a
/// package of protos, and passes.
/// </summary>
internal sealed class TypeNames(ProtoSet set, ProtoDocument document)
{
    private static readonly HashSet<string> Scalars = new(StringComparer.Ordinal)
    {
        "double", "float", "int32", "int64", "uint32", "uint64", "sint32", "sint64", "fixed32", "fixed64", "sfixed32", "sfixed64",
        "bool", "string", "bytes", "map",
    };

    private readonly HashSet<string> _visible = Visible(set, document);

    /// <summary>Each with what is wrong with it.</summary>
    public IEnumerable<(ProtoToken Name, string Problem, string Fix)> Unknown() => Uses()
        .Where(use => use.Name.Kind == ProtoTokenKind.Name && !Scalars.Contains(use.Name.Text))
        .Select(use => (use.Name, Problem: ProblemOf(use.Scope, use.Name.Text)))
        .Where(use => use.Problem.Length > 0)
        .Select(use => (use.Name, use.Problem, "Correct the name, or import the file that declares it"));

    private IEnumerable<(ProtoToken Name, string Scope)> Uses() =>
    [
        .. document.Messages.SelectMany(message => message.Fields.Select(field => (field.Type, message.FullName))),
        .. document.Services
            .SelectMany(service => service.Rpcs)
            .SelectMany(rpc => new[] { rpc.Request, rpc.Response })
            .Select(type => (type, document.Package?.Text ?? "")),
    ];

    private string ProblemOf(string scope, string name)
    {
        if (name.TrimStart('.').StartsWith("google.protobuf.", StringComparison.Ordinal))
        {
            var type = ProtoNames.Last(name);
            var file = ImportRule.WellKnown.FirstOrDefault(known => known.Value.Contains(type)).Key;
            return file is null ? "" : ProblemOf(name, [file]);
        }

        return set.FilesOf(scope, name) is { Count: > 0 } files ? ProblemOf(name, files) : Undeclared(name);
    }

    private string ProblemOf(string name, IReadOnlyList<string> files) =>
        files.Any(_visible.Contains) ? "" : $"'{name}' is used, and '{files[0]}' is not imported";

    // Of the own package, whose files are all here unless one could not be read.
    private string Undeclared(string name)
    {
        var isOwn = !name.Contains('.', StringComparison.Ordinal)
            || (document.Package is { } package && name.TrimStart('.').StartsWith(package.Text + ".", StringComparison.Ordinal));
        return isOwn && document.Imports.All(import => _visible.Contains(import.File) || import.File.Contains("google/", StringComparison.Ordinal))
            ? $"'{name}' is declared nowhere"
            : "";
    }

    // The file, what it imports, and what that imports publicly; well-known files by their import.
    private static HashSet<string> Visible(ProtoSet set, ProtoDocument document)
    {
        var visible = new HashSet<string>(StringComparer.Ordinal) { document.Path };
        var open = new Queue<(ProtoImport Import, string From)>(document.Imports.Select(import => (import, document.Path)));
        while (open.TryDequeue(out var next))
        {
            var path = set.Find(next.Import.File, next.From);
            if (visible.Add(path ?? next.Import.File) && path is not null)
            {
                visible.Add(next.Import.File);
                foreach (var inner in set.Document(path)?.Imports.Where(import => import.Kind == "public") ?? [])
                {
                    open.Enqueue((inner, path));
                }
            }
        }

        return visible;
    }
}
