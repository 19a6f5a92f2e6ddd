using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Telemetry;

/// <summary>
/// Names in spans. STD1522: a constant key of a tag that is not dotted lower case. STD1523: a span whose name is put together at run time, or is of no
/// known scheme. Clauses: <c>span-attributes-dotted</c>, <c>trace-span-naming</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SpanNameAnalyzer() : RuleAnalyzer(Key, Name)
{
    private static readonly DiagnosticDescriptor Key = RuleDescription.CodeSuggestion(
        "STD1522",
        "Span attributes are dotted lower case",
        "'{0}' is not a dotted key in lower case, by which dashboards find attributes. Write it like 'order.id'.");

    private static readonly DiagnosticDescriptor Name = RuleDescription.CodeSuggestion(
        "STD1523",
        "Span names follow the scheme",
        "{0}. Searches group spans by name: write 'module.function', 'Service/Method', 'GET /route' or 'SELECT table', and put ids into tags.");

    private static readonly Regex Dotted = Of(@"^[a-z][a-z0-9_]*(\.[a-z0-9_]+)+\z");

    private static readonly Regex Scheme = Of(
        @"^((GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) /.*|(SELECT|INSERT|UPDATE|DELETE) [\w.]+|[A-Za-z]\w*(\.\w+|/[A-Za-z]\w*)+)\z");

    // Of messages: 'orders publish', 'process orders'. There are few destinations, so that their name may come at run time.
    private static readonly Regex OfMessages = Of(
        @"^(\S+ (create|send|publish|receive|process|deliver|settle)|(create|send|publish|receive|process|deliver|settle) \S+)\z");

    // '$"{method} {route}"'.
    private static readonly Regex OfRoutes = Of(@"^\S+ /?\S+\z");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (!ProjectKind.IsTest(compilation)
            && compilation.GetTypeByMetadataName("System.Diagnostics.Activity") is { } activity
            && compilation.GetTypeByMetadataName("System.Diagnostics.ActivitySource") is { } source)
        {
            context.RegisterOperationAction(operation => Analyze(operation, activity, source), OperationKind.Invocation);
            context.RegisterOperationAction(operation => AnalyzeDisplayName(operation, activity), OperationKind.SimpleAssignment);
            context.RegisterOperationAction(AnalyzeTags, OperationKind.ObjectCreation);
        }
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol activity, INamedTypeSymbol source)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name is "SetTag" or "AddTag" or "SetBaggage" or "AddBaggage" or "SetAttribute")
        {
            if (IsOfSpan(call.TargetMethod.ContainingType, activity) && !call.Arguments.IsEmpty)
            {
                JudgeKey(context, call.Arguments[0].Value);
            }
        }
        else if (call.TargetMethod.Name is "StartActivity" or "CreateActivity"
            && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, source))
        {
            AnalyzeStart(context, call);
        }
    }

    // 'TelemetrySpan.SetAttribute' is the same in the words of OpenTelemetry.
    private static bool IsOfSpan(INamedTypeSymbol type, INamedTypeSymbol activity) =>
        SymbolEqualityComparer.Default.Equals(type, activity) || (type.Name == "TelemetrySpan" && type.IsIn("OpenTelemetry", "Trace"));

    private static void AnalyzeStart(OperationAnalysisContext context, IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Name == "tags")
            {
                SpanKeys.In(argument.Value).ForEach(key => JudgeKey(context, key));
            }
            else if (argument is { Parameter.Name: "name", ArgumentKind: ArgumentKind.DefaultValue })
            {
                context.ReportDiagnostic(Diagnostic.Create(Name, call.Syntax.NameLocation(), "The name is that of the method, which names no module"));
            }
            else if (argument is { Parameter.Name: "name", IsImplicit: false })
            {
                JudgeName(context, argument.Value);
            }
        }
    }

    // Of an event, a link, or of the span itself: 'new ActivityTagsCollection { { "order.id", id } }'.
    private static void AnalyzeTags(OperationAnalysisContext context)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation is { Type.Name: "ActivityTagsCollection", Parent: not IArgumentOperation { Parent: IInvocationOperation } })
        {
            SpanKeys.In(creation).ForEach(key => JudgeKey(context, key));
        }
    }

    private static void AnalyzeDisplayName(OperationAnalysisContext context, INamedTypeSymbol activity)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property: { Name: "DisplayName", ContainingType: var type } }
            && SymbolEqualityComparer.Default.Equals(type, activity)
            && ProblemOfComposed(assignment.Value.Unwrapped()) is { } problem
            && !OfRoutes.IsMatch(Shape(assignment.Value.Unwrapped())))
        {
            context.ReportDiagnostic(Diagnostic.Create(Name, assignment.Value.Syntax.GetLocation(), problem));
        }
    }

    private static void JudgeKey(OperationAnalysisContext context, IOperation key)
    {
        if (key.ConstantValue.Value is string text && !Dotted.IsMatch(text))
        {
            context.ReportDiagnostic(Diagnostic.Create(Key, key.Syntax.GetLocation(), text));
        }
    }

    private static void JudgeName(OperationAnalysisContext context, IOperation name)
    {
        var problem = name.ConstantValue.Value is string text
            ? Scheme.IsMatch(text) || OfMessages.IsMatch(text) ? null : $"The name '{text}' follows no scheme"
            : ProblemOfComposed(name.Unwrapped());
        if (problem is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(Name, name.Syntax.GetLocation(), problem));
        }
    }

    private static string? ProblemOfComposed(IOperation name) =>
        Instruments.IsComposed(name) && !OfMessages.IsMatch(Shape(name)) ? "The name is put together while the program runs" : null;

    // 'x publish' of '$"{topic} publish"'.
    private static string Shape(IOperation name) => name is IInterpolatedStringOperation text
        ? string.Concat(text.Parts.Select(part => part is IInterpolatedStringTextOperation { Text: var constant } ? constant.Text() : "x"))
        : "";

    private static Regex Of(string pattern) => new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
