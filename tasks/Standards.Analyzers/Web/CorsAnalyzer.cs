using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>
/// STD1707: a CORS policy that every site passes, and a header that says the same. Silent for development, and where the configured list itself says
/// <c>*</c>. Clause: <c>cors-explicit</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CorsAnalyzer() : RuleAnalyzer(Rule)
{
    private const string AnyOrigin = "*";

    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1707",
        "CORS lists its origins",
        "Pages of every site may read the answers{0}. List the origins of your own pages with 'WithOrigins'.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var builder = context.Compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder");
        var policy = context.Compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicy");
        if (builder is not null && policy is not null && !ProjectKind.IsTest(context.Compilation))
        {
            context.RegisterOperationAction(operation => AnalyzeCall(operation, builder, policy), OperationKind.Invocation);
            context.RegisterOperationAction(operation => AnalyzeCreation(operation, builder), OperationKind.ObjectCreation);
            context.RegisterOperationAction(AnalyzeAssignment, OperationKind.SimpleAssignment);
        }
    }

    private static void AnalyzeCall(OperationAnalysisContext context, INamedTypeSymbol builder, INamedTypeSymbol policy)
    {
        var call = (IInvocationOperation)context.Operation;
        var isFound = SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, builder)
            ? LetsAllIn(call)
            : call is { TargetMethod.Name: "Add", Instance: IPropertyReferenceOperation { Property: { Name: "Origins", ContainingType: var owner } } }
                && SymbolEqualityComparer.Default.Equals(owner, policy)
                && call.Arguments.Any(a => IsAny(a.Value));
        if (isFound || CorsHeader.LetsAllIn(call))
        {
            Report(context, call.Syntax.NameLocation());
        }
    }

    private static void AnalyzeAssignment(OperationAnalysisContext context)
    {
        if (CorsHeader.LetsAllIn((ISimpleAssignmentOperation)context.Operation))
        {
            Report(context, context.Operation.Syntax.GetLocation());
        }
    }

    private static void AnalyzeCreation(OperationAnalysisContext context, INamedTypeSymbol builder)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (SymbolEqualityComparer.Default.Equals(creation.Type, builder) && creation.Arguments.Any(a => HasAny(a.Value)))
        {
            Report(context, creation.Syntax.GetLocation());
        }
    }

    private static void Report(OperationAnalysisContext context, Location location)
    {
        if (!Environments.IsForDevelopment(context.Operation, context.ContainingSymbol) && !IsConfigured(context.Operation))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, location, SendsCookies(context.Operation) ? ", with the cookies of their visitors" : ""));
        }
    }

    private static bool LetsAllIn(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "AllowAnyOrigin" => true,
        "WithOrigins" => call.Arguments.Any(a => HasAny(a.Value)),
        "SetIsOriginAllowed" => call.Arguments.Any(a => a.Value.Lambda() is { } lambda && IsAlwaysTrue(lambda)),
        _ => false,
    };

    private static bool IsAlwaysTrue(IAnonymousFunctionOperation lambda)
    {
        var returns = lambda.Body.OfSameFunction().OfType<IReturnOperation>().ToArray();
        return returns.Length > 0 && returns.All(r => r.ReturnedValue?.ConstantValue is { HasValue: true, Value: true });
    }

    private static bool HasAny(IOperation value) => value.Unwrapped() switch
    {
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues.Any(IsAny),
        ICollectionExpressionOperation collection => collection.Elements.Any(IsAny),
        var single => IsAny(single),
    };

    private static bool IsAny(IOperation value) => value.Unwrapped().ConstantValue is { HasValue: true, Value: AnyOrigin };

    // Whoever configures the list has written '*' into it.
    private static bool IsConfigured(IOperation operation) =>
        operation.Ancestors().OfType<IConditionalOperation>().Any(choice => choice.Condition.DescendantsAndSelf().Any(IsAny));

    private static bool SendsCookies(IOperation operation)
    {
        var outermost = operation;
        while (outermost.Parent is IInvocationOperation or IArgumentOperation)
        {
            outermost = outermost.Parent;
        }

        return outermost.DescendantsAndSelf().Any(o => o is IInvocationOperation { TargetMethod.Name: "AllowCredentials" });
    }
}
