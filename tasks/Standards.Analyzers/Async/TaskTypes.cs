using Microsoft.CodeAnalysis;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Async;

/// <summary>The types of asynchronous work in one compilation.</summary>
internal sealed class TaskTypes
{
    private readonly INamedTypeSymbol _task;
    private readonly INamedTypeSymbol? _taskOfT;
    private readonly INamedTypeSymbol? _valueTask;
    private readonly INamedTypeSymbol? _valueTaskOfT;

    private TaskTypes(INamedTypeSymbol task, Compilation compilation)
    {
        _task = task;
        _taskOfT = compilation.GetTypeByMetadataName("System.Threading.Tasks.Task`1");
        _valueTask = compilation.GetTypeByMetadataName("System.Threading.Tasks.ValueTask");
        _valueTaskOfT = compilation.GetTypeByMetadataName("System.Threading.Tasks.ValueTask`1");
        Token = compilation.GetTypeByMetadataName("System.Threading.CancellationToken");
    }

    /// <summary>The types, or null where there are no tasks.</summary>
    public static TaskTypes? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName("System.Threading.Tasks.Task") is { } task ? new TaskTypes(task, compilation) : null;

    /// <summary><c>System.Threading.CancellationToken</c>.</summary>
    public INamedTypeSymbol? Token { get; }

    /// <summary>Whether a type is <c>Task</c> or <c>Task&lt;T&gt;</c>.</summary>
    public bool IsTask(ITypeSymbol? type) => type.Is(_task);

    /// <summary>Whether a type is <c>Task</c> itself, of which <c>Wait</c> and <c>WhenAll</c> are members.</summary>
    public bool IsTaskItself(ITypeSymbol? type) => SymbolEqualityComparer.Default.Equals(type, _task);

    /// <summary>Whether a type is a task or a value task, with or without a result.</summary>
    public bool IsAnyTask(ITypeSymbol? type) =>
        IsTask(type)
        || SymbolEqualityComparer.Default.Equals(type, _valueTask)
        || (type is not null && SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, _valueTaskOfT));

    /// <summary>Whether a type is a task that has a result.</summary>
    public bool HasResult(ITypeSymbol? type) =>
        type is not null
        && (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, _taskOfT)
            || SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, _valueTaskOfT));

    /// <summary>What awaiting a type gives: its result, null for nothing.</summary>
    public ITypeSymbol? ResultOf(ITypeSymbol? type) => HasResult(type) ? ((INamedTypeSymbol)type!).TypeArguments[0] : null;
}
