namespace Standards.Checks.Policies;

/// <summary>Where the values of a policy come from, by key: <c>tier</c>, <c>rules.STD2004</c>, <c>budgets.projects.Orders.Api</c>.</summary>
public sealed class PolicyOrigins(IReadOnlyDictionary<string, PolicyOrigin> origins)
{
    /// <summary>Nothing but defaults of the SDK.</summary>
    public static PolicyOrigins None { get; } = new(new Dictionary<string, PolicyOrigin>());

    /// <summary>The layer that gave a key its value; the SDK when no layer did.</summary>
    public PolicyOrigin this[string key] => origins.GetValueOrDefault(key, PolicyOrigin.Sdk);
}
