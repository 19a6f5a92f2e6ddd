using System.Globalization;
using Microsoft.Extensions.Options;

namespace Standards.ServiceDefaults.Settings;

/// <summary>Checks the values of one feature and then stops the start with all that is wrong, each by its full configuration key.</summary>
/// <param name="section">Key of the feature's section, such as <c>ServiceDefaults:Limits</c>.</param>
internal sealed class SettingChecks(string section)
{
    private readonly List<string> _failures = [];

    public SettingChecks Between(string name, long value, long minimum, long maximum)
    {
        if (value < minimum || value > maximum)
            Fail(name, value.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"between {minimum} and {maximum}"));
        return this;
    }

    public SettingChecks Between(string name, TimeSpan value, TimeSpan minimum, TimeSpan maximum)
    {
        if (value < minimum || value > maximum)
            Fail(name, value.ToString("c", CultureInfo.InvariantCulture), $"a time between {minimum:c} and {maximum:c} (hours:minutes:seconds)");
        return this;
    }

    /// <summary>A path that a route can be mapped to.</summary>
    public SettingChecks Path(string name, string? value)
    {
        if (value is not { Length: > 1 and <= 200 } || value[0] != '/' || value.AsSpan().ContainsAny("?#{}*\\ \r\n"))
            Fail(name, Quote(value), "a path that starts with '/', without parameters, spaces or a query");
        return this;
    }

    public SettingChecks That(bool holds, string name, string? value, string allowed)
    {
        if (!holds)
            Fail(name, Quote(value), allowed);
        return this;
    }

    public void ThrowIfAny()
    {
        if (_failures.Count > 0)
            throw new OptionsValidationException(section, typeof(ServiceDefaultsOptions), _failures);
    }

    private static string Quote(string? value) => value switch
    {
        null => "nothing",
        { Length: > 100 } => $"'{value[..100]}...'",
        _ => $"'{value}'",
    };

    private void Fail(string name, string value, string allowed) => _failures.Add($"{section}:{name} is {value}; allowed is {allowed}.");
}
