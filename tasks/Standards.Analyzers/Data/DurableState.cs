using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Data;

/// <summary>
/// Whether a file holds state that a program needs after its next start: its path, its method or its type says so, or the same type reads it again. What
/// the names call passing is none: temporary files, logs, reports and other output.
/// </summary>
internal static class DurableState
{
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        "state", "states", "checkpoint", "checkpoints", "snapshot", "snapshots", "journal", "wal", "ledger", "store", "repository", "database", "vault",
        "offset", "offsets", "cursor", "bookmark", "progress", "settings", "preferences", "manifest", "segment", "durable", "persistent",
        "persistence", "persisted",
    };

    private static readonly HashSet<string> Saving = new(StringComparer.Ordinal) { "save", "persist", "checkpoint", "commit", "store" };

    private static readonly HashSet<string> Passing = new(StringComparer.Ordinal)
    {
        "tmp", "temp", "temporary", "random", "guid", "log", "logs", "logger", "logging", "trace", "dump", "report", "reports", "reporter", "export",
        "exporter", "output", "outputs", "out", "generated", "generator", "generate", "emit", "emitter", "artifact", "artifacts", "cache",
        "cached", "caches", "lock", "pid", "sample", "samples", "example", "test", "tests", "fake", "benchmark", "scaffold", "template", "download",
        "downloads", "backup", "backups", "screenshot", "thumbnail", "debug", "coverage", "diagnostic", "diagnostics",
    };

    /// <summary>Whether a file holds state.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="member">The member that writes it.</param>
    /// <param name="content">The type of what is written, as far as it is known.</param>
    public static bool IsAt(IOperation path, ISymbol member, ITypeSymbol? content = null)
    {
        var place = WordsOf(path);
        var type = member.ContainingType is null ? [] : NameWords.Of(member.ContainingType.Name);
        var method = NameWords.Of(member.Name);
        return !place.Concat(type).Concat(method).Any(Passing.Contains)
            && (place.Concat(type).Concat(method).Concat(WordsOfTypes(member, content)).Any(Kept.Contains)
                || IsSaved(path, method, member)
                || IsReadAgain(path, member));
    }

    /// <summary>Whether something that is open for writing is named like state, or the member that writes to it is.</summary>
    public static bool IsNamed(ISymbol target, ISymbol member)
    {
        var words = NameWords.Of(target.Name).Concat(NameWords.Of(member.ContainingType?.Name ?? "")).ToList();
        return !words.Any(Passing.Contains) && (words.Any(Kept.Contains) || NameWords.First(member.Name) is { } verb && Saving.Contains(verb));
    }

    private static IEnumerable<string> WordsOfTypes(ISymbol member, ITypeSymbol? content) =>
        (member as IMethodSymbol)?.Parameters.Select(p => p.Type).Append(content).OfType<ITypeSymbol>().SelectMany(t => NameWords.Of(t.Name)) ?? [];

    // The names and texts that a path is made of, also by way of local variables.
    private static List<string> WordsOf(IOperation path)
    {
        var words = new List<string>();
        var open = new Stack<IOperation>(path.DescendantsAndSelf());
        for (var steps = 0; open.Count > 0 && steps < 100; steps++)
        {
            var operation = open.Pop();
            words.AddRange(NameWords.Of(NameOf(operation)));
            if (operation is ILocalReferenceOperation local && local.OnlyValue() is { } value)
            {
                value.DescendantsAndSelf().ToList().ForEach(open.Push);
            }
        }

        return words;
    }

    private static string NameOf(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod.ContainingType.Name: "Guid" } => "Guid",
        IInvocationOperation call => call.TargetMethod.Name,
        ILiteralOperation { ConstantValue.Value: string text } => text,
        _ => operation.Referenced() is { } symbol ? symbol.Name : "",
    };

    // 'Save(order)' to a place that is its own; the path of a parameter is for its caller to know.
    private static bool IsSaved(IOperation path, IReadOnlyList<string> method, ISymbol member) =>
        method.Count > 0
        && Saving.Contains(method[0])
        && !path.DescendantsAndSelf().Any(o => o is IParameterReferenceOperation { Parameter: var parameter }
            && IsPlace(parameter.Type)
            && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, member));

    private static bool IsPlace(ITypeSymbol type) => type.SpecialType == SpecialType.System_String || type.Name is "FileInfo" or "DirectoryInfo";

    // 'XDocument.Load(path)' before 'document.Save(path)' in one function.
    private static bool IsEdited(IOperation path) => path.Unwrapped().Referenced() is { } place && path.Root().Descendants().Any(o =>
        o is IInvocationOperation { TargetMethod: { IsStatic: true, Name: "Load" or "LoadAsync", ContainingType.Name: "XDocument" or "XElement" } } load
        && load.Arguments.Any(a => a.Value.RefersTo(place)));

    // 'File.ReadAllText(_path)' beside 'File.WriteAllText(_path, …)'.
    private static bool IsReadAgain(IOperation path, ISymbol member)
    {
        if (IsEdited(path))
        {
            return true;
        }

        var name = path.Unwrapped() switch
        {
            IPropertyReferenceOperation property when !IsOfType(property) => "",
            IFieldReferenceOperation or IPropertyReferenceOperation or IInvocationOperation { TargetMethod.ContainingType.Name: not "Path" } =>
                NameOf(path.Unwrapped()),
            _ => "",
        };
        return name.Length > 0 && member.ContainingType?.DeclaringSyntaxReferences.Any(d => Reads(d.GetSyntax(), name)) == true;
    }

    // '_options.Path', and not 'file.FullName' of a file that is given or walked over: a tool that rewrites what others own.
    private static bool IsOfType(IPropertyReferenceOperation property) => property.Instance?.Unwrapped() switch
    {
        null or IInstanceReferenceOperation or IFieldReferenceOperation => true,
        IPropertyReferenceOperation outer => IsOfType(outer),
        _ => false,
    };

    private static bool Reads(SyntaxNode type, string path) => type.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call =>
        call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "File" } } access
        && access.Name.Identifier.ValueText is var verb
        && (verb.StartsWith("Read", StringComparison.Ordinal) || verb is "OpenRead" or "OpenText")
        && call.ArgumentList.Arguments.FirstOrDefault()?.DescendantNodes().OfType<SimpleNameSyntax>().Any(n => n.Identifier.ValueText == path) == true);
}
