using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Logging;

/// <summary>
/// STD1501: a placeholder that does not name the identifier that is given for it: <c>{Id}</c> for <c>order.Id</c>, and <c>{Order}</c> or <c>{oid}</c> for
/// <c>orderId</c>. Methods with <c>[LoggerMessage]</c> are held together by their generator. Clause: <c>log-fields-consistent</c>.
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
        if (!logs.IsDirect(call) || LogPlaceholders.TemplateOf(call) is not { } template)
        {
            return;
        }

        var names = LogPlaceholders.In(template);
        var values = LogPlaceholders.ValuesOf(call);
        for (var i = 0; i < Math.Min(names.Count, values.Count); i++)
        {
            if (NameFor(Printed(values[i].Unwrapped())) is { } name && !AreOne(names[i], name))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, values[i].Syntax.GetLocation(), values[i].Syntax.ToString(), names[i], name));
            }
        }
    }

    private static IOperation Printed(IOperation value) =>
        value is IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } instance } ? instance.Unwrapped() : value;

    // What an identifier is called in every line: 'OrderId' of 'orderId', 'order.OrderId' and 'order.Id'.
    private static string? NameFor(IOperation value) => value switch
    {
        IPropertyReferenceOperation { Property.Name: ("Id" or "Name") and var name, Instance: { } owner } when OwnerOf(owner) is { } of => of + name,
        IPropertyReferenceOperation { Property.Name: var name } => IdOf(name),
        ILocalReferenceOperation { Local.Name: var name } => IdOf(name),
        IParameterReferenceOperation { Parameter.Name: var name } => IdOf(name),
        IFieldReferenceOperation { Field.Name: var name } => IdOf(name.TrimStart('_')),
        _ => null,
    };

    // A bare 'id' may be that of anything.
    private static string? IdOf(string name) =>
        name.Length > 2 && name.EndsWith("Id", StringComparison.Ordinal) ? char.ToUpperInvariant(name[0]) + name.Substring(1) : null;

    // Only for types of the code itself: what a library calls 'Name' is the matter of the place.
    private static string? OwnerOf(IOperation owner) =>
        owner.Type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsAnonymousType: false } type
        && owner is not IInstanceReferenceOperation
        && type.Locations.Any(l => l.IsInSource)
            ? WithoutSuffix(type.Name)
            : null;

    private static string WithoutSuffix(string type)
    {
        foreach (var suffix in (string[])["Entity", "Dto", "Model", "Record", "Response", "Request"])
        {
            if (type.Length > suffix.Length && type.EndsWith(suffix, StringComparison.Ordinal))
            {
                return type.Substring(0, type.Length - suffix.Length);
            }
        }

        return type;
    }

    // 'OrderID' for 'OrderId': a search tells capitals apart. That a name begins with one is CA1727.
    private static bool IsSpelledOtherwise(string placeholder, string name) =>
        char.IsUpper(placeholder[0]) && placeholder != name && string.Equals(placeholder, name, StringComparison.OrdinalIgnoreCase);

    // 'FailedOrderId' and 'ParentOrderId' say more of the same; a bare 'Id', 'Name' or one word of the two says less.
    private static bool AreOne(string placeholder, string name)
    {
        var (given, wanted) = (NameWords.Of(placeholder), NameWords.Of(name));
        return given.Count > 1
            && given[given.Count - 1] == wanted[wanted.Count - 1]
            && given.Intersect(wanted).Count() > 1
            && !IsSpelledOtherwise(placeholder, name);
    }
}
