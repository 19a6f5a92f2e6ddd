using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Data;

/// <summary>Follows a value to a command of ADO.NET: into its text, its parameters, and the variables in between.</summary>
internal static class CommandInputs
{
    // A value, its parameter, the list of parameters, the command.
    private const int Steps = 3;

    /// <summary>Whether the command that a call runs was given a value.</summary>
    /// <param name="query">The call, such as <c>command.ExecuteReaderAsync()</c>.</param>
    /// <param name="value">What the loop steps over, or a parameter.</param>
    /// <param name="around">The loop or function to look in.</param>
    public static bool Hold(IInvocationOperation query, ISymbol value, IOperation around)
    {
        if (query.Instance?.Unwrapped() is not ILocalReferenceOperation { Local: var command })
        {
            return false;
        }

        var reached = new HashSet<ISymbol>(SymbolEqualityComparer.Default) { value };
        for (var step = 0; step < Steps && !reached.Contains(command); step++)
        {
            foreach (var operation in around.Descendants())
            {
                if (Receiver(operation) is { } receiver && !reached.Contains(receiver) && Values(operation).Any(v => Mentions(v, reached)))
                {
                    reached.Add(receiver);
                }
            }
        }

        return reached.Contains(command);
    }

    // The variable that takes what an operation gives it.
    private static ISymbol? Receiver(IOperation operation) => operation switch
    {
        IVariableDeclaratorOperation declarator => declarator.Symbol,
        ISimpleAssignmentOperation assignment => Root(assignment.Target),
        IInvocationOperation { Instance: { } instance } => Root(instance),
        _ => null,
    };

    private static IEnumerable<IOperation> Values(IOperation operation) => operation switch
    {
        IVariableDeclaratorOperation declarator => declarator.GetVariableInitializer() is { } initializer ? [initializer.Value] : [],
        ISimpleAssignmentOperation assignment => [assignment.Value],
        IInvocationOperation call => call.Arguments,
        _ => [],
    };

    // 'command' of 'command.Parameters[0].Value'.
    private static ISymbol? Root(IOperation target)
    {
        var current = target.Unwrapped();
        while (true)
        {
            switch (current)
            {
                case IPropertyReferenceOperation { Instance: { } instance }:
                    current = instance.Unwrapped();
                    break;
                case IInvocationOperation { Instance: { } instance }:
                    current = instance.Unwrapped();
                    break;
                case ILocalReferenceOperation { Local: var local }:
                    return local;
                default:
                    return null;
            }
        }
    }

    private static bool Mentions(IOperation value, HashSet<ISymbol> reached) =>
        value.DescendantsAndSelf().Any(o => o.Referenced() is ILocalSymbol or IParameterSymbol && reached.Contains(o.Referenced()!));
}
