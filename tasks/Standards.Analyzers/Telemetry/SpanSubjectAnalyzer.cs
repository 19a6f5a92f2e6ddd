using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Telemetry;

/// <summary>
/// STD1524: a span that is started in a function with an identifier among its parameters, and that gets no tag: neither where it is started nor by its
/// variable. Assemblies of infrastructure are left alone, and so are types that store and look up what others decide about. Clause:
/// <c>trace-business-attributes</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SpanSubjectAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1524",
        "A business span names what it is about",
        "The span does not say which '{0}' it is about, so a search for one does not find its trace. Set a tag, such as 'activity?.SetTag(\"{1}\", …)'.");

    private static readonly HashSet<string> Technical = new(StringComparer.Ordinal)
    {
        "Data", "Infrastructure", "Platform", "Persistence", "Transport", "Messaging", "Telemetry", "ServiceDefaults",
    };

    private static readonly string[] Storing = ["Repository", "Store", "Storage", "Cache", "Dao", "Index", "Collection"];

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (!ProjectKind.IsTest(compilation)
            && compilation.AssemblyName?.Split('.').Any(Technical.Contains) != true
            && compilation.GetTypeByMetadataName("System.Diagnostics.ActivitySource") is { } source)
        {
            context.RegisterOperationAction(operation => Analyze(operation, source), OperationKind.Invocation);
        }
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol source)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name is "StartActivity" or "CreateActivity"
            && !Stores(context.ContainingSymbol.ContainingType)
            && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, source)
            && !HasTags(call)
            && call.Function(context.ContainingSymbol) is { } function
            && SubjectOf(function) is { } subject
            && IsBare(call))
        {
            var words = NameWords.Of(subject);
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, call.Syntax.NameLocation(), subject, words.Count > 1 ? $"{string.Join("_", words.Take(words.Count - 1))}.id" : "order.id"));
        }
    }

    // 'OrderStore'; a bare 'Store' may be a shop.
    private static bool Stores(INamedTypeSymbol? type) =>
        type is not null && Array.Exists(Storing, word => type.Name.Length > word.Length && type.Name.EndsWith(word, StringComparison.Ordinal));

    private static bool HasTags(IInvocationOperation call) =>
        call.Arguments.Any(a => a is { Parameter.Name: "tags", ArgumentKind: ArgumentKind.Explicit, Value.ConstantValue.HasValue: false });

    // 'orderId', 'id', a value of a type 'OrderId', and an entity with an id: its own, or that of what it is about.
    private static string? SubjectOf(IMethodSymbol function) =>
        function.Parameters.Select(SubjectOf).FirstOrDefault(subject => subject is not null);

    private static string? SubjectOf(IParameterSymbol parameter) =>
        IsId(parameter.Name) || IsId(parameter.Type.Name) ? parameter.Name
        : IdOf(parameter.Type) is not { } property ? null
        : property.Name == "Id" ? parameter.Name : property.Name;

    private static bool IsId(string name) => name == "id" || (name.Length > 2 && name.EndsWith("Id", StringComparison.Ordinal));

    // A context carries the ids of everything that is about.
    private static ISymbol? IdOf(ITypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class || !type.Locations.Any(l => l.IsInSource) || type.Name.EndsWith("Context", StringComparison.Ordinal))
        {
            return null;
        }

        var ids = type.GetMembers().Where(member => member is IPropertySymbol && member.Name.EndsWith("Id", StringComparison.Ordinal)).ToList();
        return ids.Find(id => id.Name == "Id") ?? ids.FirstOrDefault();
    }

    // Nothing but its end is done with it, and no tag is set on the current activity.
    private static bool IsBare(IInvocationOperation call)
    {
        if (call.Root().Descendants().Any(IsTagged))
        {
            return false;
        }

        return call.Outcome().Consumer() switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } =>
                LocalLifetimes.ReferencesTo(declarator.Symbol, call).All(IsEndOrState),
            IUsingOperation or IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation } => true,
            _ => false,
        };
    }

    private static bool IsTagged(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { Name: "SetTag" or "AddTag" or "SetBaggage", ContainingType.Name: "Activity" } };

    private static bool IsEndOrState(ILocalReferenceOperation reference) =>
        reference.CallOn()?.TargetMethod is { Name: "Start" or "Dispose" or "Stop" or "SetStatus" or "AddException" or "AddEvent", IsExtensionMethod: false }
        || reference.Parent is IUsingOperation or IIsPatternOperation or IBinaryOperation;
}
