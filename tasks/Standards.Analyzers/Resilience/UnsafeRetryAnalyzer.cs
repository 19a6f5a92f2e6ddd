using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Resilience;

/// <summary>
/// STD1405: a client whose retries repeat a POST or PATCH too: a standard handler, a retry of HTTP or a policy of transient errors that excludes no
/// method, and a retry pipeline that is given such a call. Silent for a client of the project that only reads, and where an idempotency key is sent.
/// Clause: <c>retry-only-idempotent-and-transient</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnsafeRetryAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1405",
        "Only calls that may be repeated are retried",
        "A POST that timed out may have been carried out, and this sends it again. {0}.");

    private const string Disable = "Call 'Retry.DisableForUnsafeHttpMethods()' in the options";
    private const string Select = "Choose by 'ShouldHandle' what is retried, or call 'DisableForUnsafeHttpMethods()' on the options";
    private const string Pass = "Handle what can pass: time-outs, 408, 429 and 5xx, as 'HandleTransientHttpError' does";
    private const string Send = "Send an idempotency key with it, or call it without the retry";

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
        if (RemedyFor(call) is { } remedy && !SendsKey(call) && !call.IsQuoted())
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.NameLocation(), remedy));
        }
    }

    private static string? RemedyFor(IInvocationOperation call) => RemedyForAdded(call) ?? RemedyForUse(call);

    // By the name of the method first: whether all is retried takes a look at what is registered.
    private static string? RemedyForAdded(IInvocationOperation call) => LimitOf(call) is { } limit && RetriesAll(call) ? limit : null;

    private static string? LimitOf(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "AddStandardResilienceHandler" => Disable,
        "AddRetry" when IsOfHttp(call) => Select,
        "AddTransientHttpErrorPolicy" when Mentions(call, "Retry") => Select,
        _ => null,
    };

    private static string? RemedyForUse(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "HandleResult" or "OrResult" when RetryPipelines.HandleAllFailures(call) => Pass,
        "ExecuteAsync" or "Execute" when SendsInRetry(call) => Send,
        _ => null,
    };

    private static bool RetriesAll(IInvocationOperation call) =>
        !Mentions(call, "ShouldHandle", "Disable") && !IsConfigured(call) && !RetriedClient.OnlyReads(call);

    private static bool SendsInRetry(IInvocationOperation call) =>
        RetryPipelines.Run(call) && call.Arguments.Any(a => RetriedClient.WorkOf(a.Value) is { } work && RetriedClient.Writes(work));

    // 'AddRetry(new HttpRetryStrategyOptions { … })' of a pipeline of HTTP.
    private static bool IsOfHttp(IInvocationOperation call) =>
        call.Arguments.Any(a => a.Value.Unwrapped() is IObjectCreationOperation { Type.Name: "HttpRetryStrategyOptions" });

    // The options come from configuration, or from a delegate that stands elsewhere; 'handler.Configure(…)' behind it.
    private static bool IsConfigured(IInvocationOperation call) =>
        call.Arguments.Any(IsElsewhere)
        || (call.Syntax.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Configure" or "SelectPipelineBy" or "SelectPipelineByAuthority" });

    private static bool IsElsewhere(IArgumentOperation argument) =>
        argument is { IsImplicit: false, Parameter.Ordinal: > 0 }
        && argument.Value.Lambda() is null
        && argument.Value.Unwrapped() is not IObjectCreationOperation;

    private static bool Mentions(IInvocationOperation call, params string[] parts) => call.Syntax is InvocationExpressionSyntax { ArgumentList: var arguments }
        && arguments.DescendantNodes().OfType<SimpleNameSyntax>().Any(name =>
            parts.Any(part => name.Identifier.ValueText.IndexOf(part, StringComparison.Ordinal) >= 0));

    // By the type that registers or calls, or the client of the project that is registered.
    private static bool SendsKey(IInvocationOperation call) =>
        NamesKey(call.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? call.Syntax.SyntaxTree.GetRoot()) || RetriedClient.SourcesOf(call).Any(NamesKey);

    private static bool NamesKey(SyntaxNode node) => node.ToString().IndexOf("Idempotency", StringComparison.OrdinalIgnoreCase) >= 0;
}
