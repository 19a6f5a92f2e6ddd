using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;
using Standards.Analyzers.Web;

namespace Standards.Analyzers.Data;

/// <summary>
/// STD1609: a query or its handler stores, changes or deletes, or sends a command. Entries about who read what are no change.
/// Clause: <c>cqrs-separate-models</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class QuerySideAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1609",
        "The query side does not write",
        "'{0}' changes something in '{1}', which is on the query side: readers, caches and retries call it whenever they like. Move it to a command.");

    private static readonly string[] Prefixes =
    [
        "Save", "Execute", "Add", "Attach", "Update", "Remove", "Delete", "Insert", "Upsert", "Replace", "Create", "Archive", "Send", "Publish",
    ];

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation))
        {
            context.RegisterOperationAction(Analyze, OperationKind.Invocation);
        }
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name.StartsWithAny(Prefixes)
            && context.ContainingSymbol.ContainingType is { } type
            && QuerySide.Contains(type)
            && IsWrite(call)
            && !call.IsQuoted())
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.NameLocation(), call.TargetMethod.Name, type.Name));
        }
    }

    private static bool IsWrite(IInvocationOperation call) =>
        EntityWrites.IsOne(call) ? !IsAside(call)
        : call.TargetMethod.Name.StartsWith("SaveChanges", StringComparison.Ordinal) ? !SavesOnlyAside(call)
        : StateChanges.IsChange(call) || IsDapper(call) || SendsCommand(call);

    // An entry about who read what is written with the reading.
    private static bool IsAside(IInvocationOperation write) => EntityWrites.EntityOf(write) is { } entity && StateChanges.IsAside(entity.Name);

    private static bool SavesOnlyAside(IInvocationOperation save)
    {
        var writes = save.Root().Descendants().OfType<IInvocationOperation>().Where(EntityWrites.IsOne).ToList();
        return writes.Count > 0 && writes.All(IsAside);
    }

    // What has no rows as its result.
    private static bool IsDapper(IInvocationOperation call) =>
        call.TargetMethod is { Name: "Execute" or "ExecuteAsync", ContainingType: { Name: "SqlMapper", ContainingNamespace.Name: "Dapper" } };

    private static bool SendsCommand(IInvocationOperation call) =>
        (call.TargetMethod.Name.StartsWith("Send", StringComparison.Ordinal) || call.TargetMethod.Name.StartsWith("Publish", StringComparison.Ordinal))
        && call.Arguments.Any(a => a.Value.Unwrapped().Type is { } sent && sent.Name.EndsWith("Command", StringComparison.Ordinal));
}
