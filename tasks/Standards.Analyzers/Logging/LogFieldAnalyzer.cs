using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Logging;

/// <summary>
/// STD1501: a placeholder that does not name the identifier that is given for it: <c>{Id}</c> for <c>order.Id</c>, <c>{Order}</c> or <c>{oid}</c> for
/// <c>orderId</c>, and the name of another identifier of the same message; and the key of a scope that spells it otherwise. Methods with <c>[LoggerMessage]</c>
/// are held together by their generator, and numbers in place of names are CA2253. Clause: <c>log-fields-consistent</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LogFieldAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1501",
        "A field has one name in all log lines",
        "'{0}' is logged as '{{{1}}}', and a search for '{2}' does not find this line. Write '{{{2}}}'.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation) && LogTypes.Of(context.Compilation) is { } logs)
        {
            context.RegisterOperationAction(operation => Analyze(operation, logs), OperationKind.Invocation);
        }
    }

    private static void Analyze(OperationAnalysisContext context, LogTypes logs)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is { Name: "BeginScope", ContainingType.Name: "ILogger" })
        {
            AnalyzeScope(context, call);
        }

        if (!logs.IsDirect(call) || LogPlaceholders.TemplateOf(call) is not { } template)
        {
            return;
        }

        var names = LogPlaceholders.In(template);
        var values = LogPlaceholders.ValuesOf(call);
        for (var i = 0; i < Math.Min(names.Count, values.Count); i++)
        {
            if (char.IsLetter(names[i][0]) && IdentifierOf(values[i]) is { } identifier && !identifier.IsNamedBy(names[i], names))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, values[i].Syntax.GetLocation(), values[i].Syntax.ToString(), names[i], identifier.Name));
            }
        }
    }

    // 'new Dictionary<string, object> { ["order_id"] = orderId }': the key becomes a field of each line in the scope.
    private static void AnalyzeScope(OperationAnalysisContext context, IInvocationOperation call)
    {
        foreach (var entry in call.Arguments.SelectMany(a => a.Value.Descendants()).OfType<ISimpleAssignmentOperation>())
        {
            if (entry.Target is IPropertyReferenceOperation { Arguments: { Length: 1 } keys }
                && keys[0].Value.Text() is { } key
                && key.IndexOfAny(['_', '-', '.']) > 0
                && IdentifierOf(entry.Value) is { } identifier
                && identifier.IsSpelling(key))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule, entry.Value.Syntax.GetLocation(), entry.Value.Syntax.ToString(), key, identifier.Name));
            }
        }
    }

    /// <summary>The placeholder that a value should have; null where any name will do.</summary>
    internal static string? WantedFor(IOperation value) => IdentifierOf(value)?.Name;

    private static LogIdentifier? IdentifierOf(IOperation value) => LogIdentifier.Of(Printed(value.Unwrapped()));

    private static IOperation Printed(IOperation value) =>
        value is IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } instance } ? instance.Unwrapped() : value;
}
