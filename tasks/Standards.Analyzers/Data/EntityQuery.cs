using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Data;

/// <summary>A chain of calls that begins with a set of Entity Framework Core, such as <c>db.Orders.Where(…).ToListAsync()</c>.</summary>
internal sealed class EntityQuery
{
    // Of variables that stand for each other.
    private const int Deepest = 50;

    private readonly List<string> _steps = [];

    private EntityQuery()
    {
    }

    /// <summary>The context that the set is of; null where the set is not taken from one here.</summary>
    public ITypeSymbol? Context { get; private set; }

    /// <summary>The names of its calls, the last one first.</summary>
    public IReadOnlyList<string> Steps => _steps;

    /// <summary>The query that a value is, also by way of a local variable that has one value; null for all that does not begin with a set.</summary>
    public static EntityQuery? Of(IOperation value)
    {
        var query = new EntityQuery();
        var source = value.Unwrapped();
        for (var depth = 0; source is not null && depth < Deepest; depth++)
        {
            if (EntitySets.IsSet(source.Type))
            {
                query.Context = source switch
                {
                    IPropertyReferenceOperation property => property.Instance?.Type,
                    IInvocationOperation call => call.Instance?.Type,
                    _ => null,
                };
                return query;
            }

            source = query.Step(source)?.Unwrapped();
        }

        return null;
    }

    /// <summary>Whether a type stands in the first namespace of Entity Framework Core.</summary>
    public static bool IsOfEntityFramework(ITypeSymbol type) => type.IsIn("Microsoft", "EntityFrameworkCore");

    // One call or variable towards the beginning.
    private IOperation? Step(IOperation value)
    {
        if (value is IInvocationOperation call)
        {
            _steps.Add(call.TargetMethod.Name);
            return call.Instance ?? (call.Arguments.IsEmpty ? null : call.Arguments[0].Value);
        }

        return (value as ILocalReferenceOperation)?.OnlyValue();
    }
}
