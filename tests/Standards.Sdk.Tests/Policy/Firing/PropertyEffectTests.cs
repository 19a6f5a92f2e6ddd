using System.Reflection;

namespace Standards.Sdk.Tests.Policy.Firing;

/// <summary>Every property that a clause names has a test of its effect.</summary>
public sealed class PropertyEffectTests
{
    [Fact]
    public void Every_property_that_a_clause_names_has_a_test() =>
        Assert.Equal(ClauseEnforcers.Named("property"), PropertyEffects.Tests.Keys);

    [Fact]
    public void Tests_are_run() => Assert.All(PropertyEffects.Tests.Values, test =>
    {
        var fact = test.Class.GetMethod(test.Method)?.GetCustomAttribute<FactAttribute>();
        Assert.True(fact is { Skip: null }, $"{test.Class.Name}.{test.Method} is no test that runs.");
    });

    [Fact]
    public void Property_of_an_enforced_clause_is_shown_by_more_than_its_value()
    {
        var named = ClauseEnforcers.Named("property", "enforced");

        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.NotEqual(PropertyEffects.Evaluated, PropertyEffects.Tests[name]));
    }
}
