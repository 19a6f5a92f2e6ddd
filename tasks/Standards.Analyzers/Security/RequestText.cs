using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;
using Standards.Analyzers.Web;

namespace Standards.Analyzers.Security;

/// <summary>Text that the request brings: parameters of actions, pages and mapped lambdas, members of what they are bound to, the query and the form.</summary>
internal static class RequestText
{
    private static readonly HashSet<string> Bindings = new(StringComparer.Ordinal)
    {
        "BindPropertyAttribute", "FromQueryAttribute", "FromFormAttribute", "FromBodyAttribute", "FromRouteAttribute", "AsParametersAttribute",
    };

    /// <summary>
    /// Whether the request says where an address begins: all of it, what is left of <c>??</c>, or the host behind the scheme. Adds what the text passes
    /// on its way.
    /// </summary>
    public static bool BeginsAddress(IOperation address, ICollection<IOperation> way)
    {
        var value = address.Unwrapped();
        way.Add(value);
        return value switch
        {
            IParameterReferenceOperation parameter => parameter.Parameter.Type.SpecialType == SpecialType.System_String && IsOfRequest(parameter),
            ILocalReferenceOperation local => local.OnlyValue() is { } only ? BeginsAddress(only, way) : IsTakenFromQuery(local),
            ICoalesceOperation coalesce => BeginsAddress(coalesce.Value, way),
            IPropertyReferenceOperation property => IsOfQuery(property) || IsBoundText(property),
            IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } instance } => BeginsAddress(instance, way),
            IInterpolatedStringOperation text => BeginningOf(text) is { } first && BeginsAddress(first, way),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => BeginningOf(sum) is { } first && BeginsAddress(first, way),
            _ => false,
        };
    }

    // '$"https://{host}/welcome"', '$"{address}?from=mail"'; in '$"/orders/{id}"' the site is this one.
    private static IOperation? BeginningOf(IInterpolatedStringOperation text) => text.Parts.FirstOrDefault() switch
    {
        IInterpolationOperation hole => hole.Expression,
        IInterpolatedStringTextOperation scheme when IsScheme(scheme.Text) => (text.Parts.ElementAtOrDefault(1) as IInterpolationOperation)?.Expression,
        _ => null,
    };

    private static IOperation? BeginningOf(IBinaryOperation sum) => sum.LeftOperand.Unwrapped() switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } inner => BeginningOf(inner),
        var left => IsScheme(left) ? sum.RightOperand : left.ConstantValue.HasValue ? null : left,
    };

    private static bool IsScheme(IOperation text) => text.Text()?.EndsWith("//", StringComparison.Ordinal) == true;

    private static bool IsOfQuery(IPropertyReferenceOperation property) =>
        property.Instance is { } instance && (IsQuery(property) || IsQuery(instance));

    private static bool IsQuery(IOperation value) =>
        value.Unwrapped() is IPropertyReferenceOperation { Property: { Name: "Query" or "Form", ContainingType: { Name: "HttpRequest" } type } }
        && type.IsOfAspNet();

    // 'request.Query.TryGetValue("to", out var to)'.
    private static bool IsTakenFromQuery(ILocalReferenceOperation local) => local.Root().Descendants().Any(o =>
        o is IInvocationOperation { TargetMethod.Name: "TryGetValue", Instance: { } query } taking
        && IsQuery(query)
        && taking.Arguments.Any(a => a.Value is IDeclarationExpressionOperation declaration && declaration.Expression.RefersTo(local.Local)));

    // 'model.ReturnUrl' of an action, 'ReturnUrl' of a page.
    private static bool IsBoundText(IPropertyReferenceOperation property) =>
        property.Property is { Type.SpecialType: SpecialType.System_String, IsStatic: false } && IsBound(property);

    private static bool IsBound(IOperation value) => value.Unwrapped() switch
    {
        IPropertyReferenceOperation { Property: var property, Instance: var instance } =>
            property.GetAttributes().Any(IsBinding) || (instance is not null && IsBound(instance)),
        IParameterReferenceOperation { Parameter: { Type: { TypeKind: TypeKind.Class } type } } reference =>
            type.Locations.Any(l => l.IsInSource) && IsOfRequest(reference) && IsModel(reference.Parameter),
        _ => false,
    };

    // A lambda takes services and models alike.
    private static bool IsModel(IParameterSymbol parameter) =>
        parameter.GetAttributes().Any(IsBinding)
        || (parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary }
            && !parameter.GetAttributes().Any(a => a.AttributeClass?.Name == "FromServicesAttribute"));

    private static bool IsBinding(AttributeData attribute) => attribute.AttributeClass is { } type && Bindings.Contains(type.Name) && type.IsOfAspNet();

    private static bool IsOfRequest(IParameterReferenceOperation reference) =>
        reference.Parameter.ContainingSymbol is IMethodSymbol method
        && (method.MethodKind == MethodKind.AnonymousFunction ? IsMapped(reference, method) : IsAction(method));

    private static bool IsAction(IMethodSymbol method) =>
        method.ContainingType.SelfAndBases().FirstOrDefault(t => t.Name is "ControllerBase" or "PageModel" && t.IsOfAspNet()) is { } host
        && (host.Name == "PageModel" ? method.Name.StartsWith("On", StringComparison.Ordinal) : Controllers.IsAction(method));

    private static bool IsMapped(IOperation reference, IMethodSymbol lambda) => reference.Ancestors().Any(o =>
        o is IAnonymousFunctionOperation function
        && SymbolEqualityComparer.Default.Equals(function.Symbol, lambda)
        && function.Consumer() is IArgumentOperation { Parent: IInvocationOperation map }
        && EndpointCalls.IsMap(map));
}
