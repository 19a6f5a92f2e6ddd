using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Resilience;

/// <summary>
/// STD1406: a client of HTTP whose constant base address is a service of the same cluster or network. Products that speak HTTP only are left alone.
/// Clause: <c>grpc-for-internal-calls</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InternalHttpAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1406",
        "Services of one system call each other by gRPC",
        "'{0}' is a service of this system, and HTTP to it has no contract that both sides are compiled against. Register a client by 'AddGrpcClient'.");

    private static readonly string[] Suffixes = [".svc", ".cluster.local", ".internal"];

    // Products of others, and what stands for this machine.
    private static readonly HashSet<string> Foreign = new(StringComparer.Ordinal)
    {
        "localhost", "prometheus", "loki", "tempo", "jaeger", "zipkin", "grafana", "otel", "collector", "elasticsearch", "elastic", "opensearch", "kibana",
        "seq", "minio", "s3", "localstack", "azurite", "keycloak", "vault", "consul", "eureka", "rabbitmq", "solr", "clickhouse", "influxdb", "couchdb",
        "meilisearch", "qdrant", "ollama", "metadata", "docker", "host", "wiremock", "mailhog", "mailpit", "proxy", "unleash", "flagd", "opa",
        "dapr", "pushgateway",
    };

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation))
        {
            context.RegisterOperationAction(Analyze, OperationKind.SimpleAssignment);
            context.RegisterOperationAction(AnalyzeCall, OperationKind.Invocation);
            context.RegisterOperationAction(AnalyzeMessage, OperationKind.ObjectCreation);
        }
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property: { Name: "BaseAddress", ContainingType.Name: "HttpClient" } }
            && assignment.Value.Unwrapped() is IObjectCreationOperation { Type.Name: "Uri", Arguments: { IsEmpty: false } arguments }
            && arguments[0].Value.Text() is { } address
            && InternalHost(address) is { } host)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, assignment.Value.Syntax.GetLocation(), host));
        }
    }

    // 'client.GetAsync("http://stock/items")', also of the extensions for JSON.
    private static void AnalyzeCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.ContainingType?.Name is "HttpClient" or "HttpClientJsonExtensions")
        {
            JudgeArguments(context, call.Arguments);
        }
    }

    private static void AnalyzeMessage(OperationAnalysisContext context)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type?.Name == "HttpRequestMessage")
        {
            JudgeArguments(context, creation.Arguments);
        }
    }

    private static void JudgeArguments(OperationAnalysisContext context, ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Name == "requestUri" && BeginningOf(argument.Value) is { } address && InternalHost(address) is { } host)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, argument.Value.Syntax.GetLocation(), host));
            }
        }
    }

    // Of '$"http://stock/items/{id}"' what stands before the value, if the host ends there.
    private static string? BeginningOf(IOperation value)
    {
        var text = value.Text();
        return text
            ?? (value.Unwrapped() is IInterpolatedStringOperation { Parts: { IsEmpty: false } parts } && parts[0] is IInterpolatedStringTextOperation first
                && first.Text.Text() is { } beginning && beginning.IndexOf('/', Math.Min(beginning.Length, "https://".Length)) > 0
                    ? beginning
                    : null);
    }

    // 'http://stock', 'https+http://stock:8080/', 'http://stock.shop.svc.cluster.local'.
    private static string? InternalHost(string address)
    {
        var start = address.IndexOf("://", StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        var rest = address.Substring(start + 3);
        var end = rest.IndexOfAny([':', '/', '?']);
        var host = (end < 0 ? rest : rest.Substring(0, end)).TrimEnd('.');
        return IsInternal(host) && !NameWords.Of(host).Any(Foreign.Contains) ? host : null;
    }

    // No brackets of an address of IPv6, and no dots.
    private static bool IsInternal(string host) =>
        host.Length > 0
        && char.IsLetter(host[0])
        && (host.IndexOf('.') < 0 || Suffixes.Any(suffix => host.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)));
}
