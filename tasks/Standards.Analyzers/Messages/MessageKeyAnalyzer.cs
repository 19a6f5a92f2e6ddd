using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Messages;

/// <summary>
/// STD1732: a message of Kafka that has no key, or a new random one each time, so that those of one order go to several partitions. Silent where names say
/// that order does not matter. Clause: <c>ordering-by-partition-key</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MessageKeyAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1732",
        "Ordered messages have a key",
        "The message has {0}, so messages about one thing go to several partitions and are read in any order. Set 'Key' to the id of that thing.");

    // What nobody has to read in its order.
    private static readonly HashSet<string> Unordered = new(StringComparer.Ordinal)
    {
        "log", "logs", "logger", "logging", "metric", "metrics", "telemetry", "trace", "heartbeat", "ping", "mail", "email", "emails", "sms", "notification",
        "notifications", "dead", "dlq", "broadcast", "random", "sample", "samples", "clicks", "views", "unordered",
    };

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation)
            && context.Compilation.GetTypeByMetadataName("Confluent.Kafka.Message`2") is { } message)
        {
            context.RegisterOperationAction(operation => Analyze(operation, message), OperationKind.ObjectCreation);
        }
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol message)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type is INamedTypeSymbol type
            && SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, message)
            && ProblemOf(creation, type) is { } problem
            && !IsUnordered(creation, context.ContainingSymbol))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, creation.Syntax.GetLocation(), problem));
        }
    }

    private static string? ProblemOf(IObjectCreationOperation creation, INamedTypeSymbol type)
    {
        if (type.TypeArguments[0].Name is "Null" or "Ignore")
        {
            return "no key";
        }

        var key = creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>().FirstOrDefault(i => IsKey(i.Target));
        return key is not null ? ProblemOf(key.Value)
            : IsSetLater(creation) ? null
            : "no key";
    }

    private static string? ProblemOf(IOperation key) =>
        key.DescendantsAndSelf().Any(IsNewId) ? "a new key each time"
        : key.Unwrapped().ConstantValue is { HasValue: true, Value: null } ? "no key"
        : null;

    private static bool IsKey(IOperation target) => target is IPropertyReferenceOperation { Property.Name: "Key" };

    // 'message.Key = id;', or a function that is given the message.
    private static bool IsSetLater(IObjectCreationOperation creation) =>
        creation.Consumer() is not IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }
            ? creation.Consumer() is IReturnOperation
            : creation.Root().Descendants().Any(o => o is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: { } owner } target }
                && IsKey(target)
                && owner.RefersTo(local));

    private static bool IsNewId(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { Name: "NewGuid" or "CreateVersion7", ContainingType.Name: "Guid" } };

    private static bool IsUnordered(IOperation creation, ISymbol member)
    {
        var topic = creation.Consumer() is IArgumentOperation { Parent: IInvocationOperation call } ? TopicOf(call) : null;
        return new[] { member.Name, member.ContainingType?.Name, topic }.OfType<string>().SelectMany(NameWords.Of).Any(Unordered.Contains);
    }

    private static string? TopicOf(IInvocationOperation call) =>
        call.Arguments.FirstOrDefault()?.Value is { } topic ? topic.Text() ?? topic.Unwrapped().Referenced()?.Name : null;
}
