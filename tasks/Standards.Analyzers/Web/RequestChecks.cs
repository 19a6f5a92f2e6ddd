using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>What a compilation validates of its requests by other means than attributes. Filled by many threads, and asked when all is known.</summary>
internal sealed class RequestChecks
{
    private static readonly HashSet<string> Checking = new(StringComparer.Ordinal)
    {
        "assert", "check", "ensure", "guard", "require", "throw", "clamp", "restrict", "verify", "limit",
    };

    private readonly ConcurrentDictionary<ISymbol, bool> _validated = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _compared = new(SymbolEqualityComparer.Default);

    /// <summary>Whether something looks at the whole of a type.</summary>
    public bool IsValidated(ITypeSymbol type) => _validated.ContainsKey(type) || type.AllInterfaces.Any(i => i.Name == "IValidatableObject");

    /// <summary>Whether code compares a property or parameter, or its length, with something.</summary>
    public bool IsCompared(ISymbol symbol) => _compared.ContainsKey(symbol.OriginalDefinition);

    /// <summary>Takes a type, if it is a validator: <c>AbstractValidator&lt;T&gt;</c>, <c>IValidator&lt;T&gt;</c>.</summary>
    public void Add(INamedTypeSymbol type)
    {
        if (type.BaseType is { SpecialType: SpecialType.None } || type.AllInterfaces.Length > 0)
        {
            foreach (var validator in type.SelfAndBases().Concat(type.AllInterfaces).OfType<INamedTypeSymbol>().Where(t => IsAboutValidation(t.Name)))
            {
                AddAll(validator.TypeArguments);
            }
        }
    }

    /// <summary>
    /// Takes a call, if it validates: <c>Validate(request)</c>, <c>request.EnsureValid()</c>, <c>AddEndpointFilter&lt;ValidationFilter&lt;T&gt;&gt;()</c>.
    /// </summary>
    public void Add(IInvocationOperation call)
    {
        foreach (var filter in call.TargetMethod.TypeArguments)
        {
            if (filter is INamedTypeSymbol { IsGenericType: true } && IsAboutValidation(filter.Name))
            {
                AddAll(((INamedTypeSymbol)filter).TypeArguments);
            }
        }

        if (IsCheck(call.TargetMethod))
        {
            foreach (var argument in call.Arguments)
            {
                AddCompared(argument.Value);
            }
        }

        if (IsAboutValidation(call.TargetMethod.Name) || IsAboutValidation(call.TargetMethod.ContainingType.Name))
        {
            AddAll(call.TargetMethod.TypeArguments);
            AddAll(call.Arguments.Select(a => a.Value.Unwrapped().Type));
            AddAll([call.Instance?.Type]);
        }
    }

    /// <summary>Takes a comparison: <c>request.Name.Length &gt; 100</c>, <c>request.Amount &lt;= 0</c>.</summary>
    public void Add(IBinaryOperation comparison)
    {
        if (comparison.OperatorKind is BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual
            or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual)
        {
            AddCompared(comparison.LeftOperand);
            AddCompared(comparison.RightOperand);
        }
    }

    /// <summary>Takes a pattern: <c>request.Amount is &lt; 1 or &gt; 100</c>.</summary>
    public void Add(IIsPatternOperation test)
    {
        if (test.Pattern.DescendantsAndSelf().Any(o => o is IRelationalPatternOperation))
        {
            AddCompared(test.Value);
        }
    }

    // 'Math.Clamp(size, 1, 100)', 'ArgumentOutOfRangeException.ThrowIfNegative(size)', 'Paging.AssertRange(skip, take)'.
    private static bool IsCheck(IMethodSymbol called) =>
        called is { Name: "Clamp" or "Min", ContainingType.Name: "Math" }
        || called.ContainingType.Name == "Guard"
        || (NameWords.First(called.Name) is { } first && Checking.Contains(first));

    private static bool IsAboutValidation(string name) => name.IndexOf("Valid", StringComparison.Ordinal) >= 0;

    private static bool IsOfSource(ISymbol symbol) => symbol.Locations.Any(l => l.IsInSource);

    private void AddAll(IEnumerable<ITypeSymbol?> types)
    {
        foreach (var type in types)
        {
            if (type is INamedTypeSymbol { SpecialType: SpecialType.None })
            {
                _validated[type] = true;
            }
        }
    }

    // The property itself, or the one whose length it is.
    private void AddCompared(IOperation value)
    {
        var operand = value.Unwrapped();
        if (operand is IConditionalAccessOperation { WhenNotNull: IPropertyReferenceOperation { Property.Name: "Length" or "Count" } } access)
        {
            operand = access.Operation.Unwrapped();
        }
        else if (operand is IPropertyReferenceOperation { Property: { Name: "Length" or "Count" } measure, Instance: { } measured } && !IsOfSource(measure))
        {
            operand = measured.Unwrapped();
        }

        if (operand is IPropertyReferenceOperation or IParameterReferenceOperation
            && operand.Referenced() is { } symbol
            && IsOfSource(symbol))
        {
            _compared[symbol.OriginalDefinition] = true;
        }
    }
}
