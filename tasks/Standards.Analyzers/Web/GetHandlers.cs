using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>What answers a GET: handlers of <c>MapGet</c>, actions with <c>[HttpGet]</c> and <c>OnGet</c> of pages.</summary>
internal static class GetHandlers
{
    private static readonly string[] Others = ["HttpPostAttribute", "HttpPutAttribute", "HttpPatchAttribute", "HttpDeleteAttribute"];

    /// <summary>Whether a call maps a GET.</summary>
    public static bool IsMap(IInvocationOperation call) =>
        call.TargetMethod.Name is "MapGet" or "MapMethods" && EndpointCalls.IsMap(call) && EndpointCalls.Verb(call) == "GET";

    /// <summary>Whether an operation stands in a handler: a lambda that is mapped, also one inside of it, an action or a method of a page.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="member">The member whose body it is in.</param>
    public static bool Contains(IOperation operation, ISymbol member) => (IsInLambda(operation) || Answers(member)) && !AsksForMethod(operation);

    // 'MapGet("/", () => …)'.
    private static bool IsInLambda(IOperation operation) => operation.Ancestors().Any(o =>
        o is IAnonymousFunctionOperation lambda && lambda.Consumer() is IArgumentOperation { Parent: IInvocationOperation map } && IsMap(map));

    private static bool Answers(ISymbol member) => member is IMethodSymbol method
        && ((Controllers.Answers(method, "HttpGetAttribute") && !Others.Any(other => Controllers.Answers(method, other)) && !IsOfSignIn(method))
            || (method.Name.StartsWith("OnGet", StringComparison.Ordinal) && IsPage(method.ContainingType)));

    // A provider of identities sends its users back by a GET with a code, and the handler signs them in.
    private static bool IsOfSignIn(IMethodSymbol action) =>
        (action.Parameters.Any(p => p.Name == "code") && action.Parameters.Any(p => p.Name == "state"))
        || Controllers.Templates(action).Append(action.Name).SelectMany(NameWords.Of).Any(word => word is "callback" or "signin");

    // 'if (HttpMethods.IsPost(request.Method))', 'if (Request.Method == "POST")'.
    private static bool AsksForMethod(IOperation operation) => operation.Ancestors().OfType<IConditionalOperation>().Any(choice =>
        choice.Condition.DescendantsAndSelf().Any(o => o is IPropertyReferenceOperation { Property: { Name: "Method", ContainingType.Name: "HttpRequest" } }));

    private static bool IsPage(ITypeSymbol type) => type.SelfAndBases().Any(t => t.Name == "PageModel" && t.IsOfAspNet());
}
