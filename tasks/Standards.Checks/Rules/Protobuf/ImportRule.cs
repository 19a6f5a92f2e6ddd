using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Contracts.Proto;

namespace Standards.Checks.Rules.Protobuf;

/// <summary>
/// STD8500 over imports: each is there, is used, and is no circle. What a package of protos brings is taken for present:
/// the well-known types, those of Google's APIs, and whatever a buf.yaml with dependencies names.
/// </summary>
internal sealed class ImportRule(ProtoSet set, bool hasDependencies)
{
    private static readonly string[] Packaged = ["google/", "buf/", "validate/", "gogoproto/", "protoc-gen-", "grpc/", "opencensus/", "xds/", "udpa/"];

    // Files of protobuf itself without types that a contract uses.
    private static readonly string[] Other =
    [
        "google/protobuf/api.proto", "google/protobuf/descriptor.proto", "google/protobuf/source_context.proto", "google/protobuf/type.proto",
        "google/protobuf/cpp_features.proto", "google/protobuf/java_features.proto", "google/protobuf/go_features.proto",
        "google/protobuf/compiler/plugin.proto",
    ];

    // The types that the well-known files declare: https://protobuf.dev/reference/protobuf/google.protobuf/.
    internal static readonly Dictionary<string, string[]> WellKnown = new(StringComparer.Ordinal)
    {
        ["google/protobuf/any.proto"] = ["Any"],
        ["google/protobuf/duration.proto"] = ["Duration"],
        ["google/protobuf/empty.proto"] = ["Empty"],
        ["google/protobuf/field_mask.proto"] = ["FieldMask"],
        ["google/protobuf/struct.proto"] = ["Struct", "Value", "ListValue", "NullValue"],
        ["google/protobuf/timestamp.proto"] = ["Timestamp"],
        ["google/protobuf/wrappers.proto"] =
        [
            "BoolValue", "BytesValue", "DoubleValue", "FloatValue", "Int32Value", "Int64Value", "StringValue", "UInt32Value", "UInt64Value",
        ],
    };

    public IEnumerable<Finding> Check(ProtoDocument document)
    {
        var names = Names(document);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var import in document.Imports)
        {
            var path = set.Find(import.File, document.Path);
            if (!seen.Add(import.File))
            {
                yield return New(document, import, $"'{import.File}' is imported twice", "Remove one of the two");
            }
            else if (path is null && !MayBePackaged(import.File))
            {
                yield return New(
                    document,
                    import,
                    $"no file of the repository is '{import.File}'",
                    "Correct the path, which begins at the root of the contracts, or add the file");
            }
            else if (path is not null && Reaches(path, document.Path, []))
            {
                yield return New(
                    document, import, $"'{import.File}' imports this file again, directly or by others", "Move what both need to a file of its own");
            }
            else if (import.Kind.Length == 0 && !IsUsed(import, path, names))
            {
                yield return New(document, import, $"nothing of '{import.File}' is used", "Remove the import");
            }
        }
    }

    /// <summary>Whether each import of a file is there, as far as that shows.</summary>
    public bool HasAll(ProtoDocument document) =>
        document.Imports.All(import => set.Find(import.File, document.Path) is not null || MayBePackaged(import.File));

    private bool MayBePackaged(string import) =>
        import.StartsWith("google/protobuf/", StringComparison.Ordinal) ? WellKnown.ContainsKey(import) || Other.Contains(import)
        : Array.Exists(Packaged, prefix => import.StartsWith(prefix, StringComparison.Ordinal)) || (hasDependencies && !set.IsOwn(import));

    private bool Reaches(string from, string to, HashSet<string> seen) =>
        from == to || (seen.Add(from) && set.Document(from) is { } document && document.Imports.Any(import =>
            set.Find(import.File, from) is { } next && Reaches(next, to, seen)));

    private bool IsUsed(ProtoImport import, string? path, HashSet<string> names)
    {
        if (path is null)
        {
            return !WellKnown.TryGetValue(import.File, out var types) || types.Any(names.Contains);
        }

        // What cannot be read may declare anything; an extension is used by its name in an option.
        return set.Document(path) is not { } imported
            || imported.Imports.Any(inner => inner.Kind == "public")
            || Extensions(imported).Any(names.Contains)
            || imported.Messages.Any(message => names.Contains(message.Name.Text))
            || imported.Enums.Any(declared => names.Contains(declared.Name.Text));
    }

    private static IEnumerable<string> Extensions(ProtoDocument imported) => imported.Statements
        .Concat(imported.Messages.SelectMany(message => message.Statement.Body!))
        .Where(statement => statement.Is("extend"))
        .SelectMany(statement => statement.Body ?? [])
        .Select(field => ProtoField.TryRead(field, "")?.Name.Text)
        .OfType<string>();

    // The last part of each name with dots, wherever it stands: more than the types, and never too few.
    // The name that a statement declares is no use of it.
    private static IEnumerable<string> Used(ProtoStatement statement) => statement.Words
        .Where((word, i) => word.Kind == ProtoTokenKind.Name && !(i == 1 && statement[0].Text is "message" or "enum"))
        .SelectMany(word => word.Text.Split('.'));

    private static HashSet<string> Names(ProtoDocument document)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<IReadOnlyList<ProtoStatement>>([document.Statements]);
        while (open.TryPop(out var statements))
        {
            foreach (var statement in statements.Where(statement => !statement.Is("import") && !statement.Is("package")))
            {
                names.UnionWith(Used(statement));
                if (statement.Body is { } body)
                {
                    open.Push(body);
                }
            }
        }

        return names;
    }

    private static Finding New(ProtoDocument document, ProtoImport import, string message, string fix) =>
        new(RuleCatalog.ProtoReadable, document.At(import.Place), message, fix);
}
