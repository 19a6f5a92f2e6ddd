using System.Globalization;
using Microsoft.Extensions.Options;

namespace Standards.ServiceDefaults.Configuration;

/// <summary>
/// Collects what is wrong with the options of a feature, and stops the start with all of it: full key, value, what is allowed
/// (clauses config.config-validated-at-startup and config.config-value-constraints).
/// </summary>
internal sealed class OptionChecks(string section, Type options)
{
    private readonly List<string> _failures = [];

    public OptionChecks Range<T>(string key, T value, T least, T most)
        where T : IComparable<T>, IFormattable
        => Require(value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0, key, Text(value), $"a value from {Text(least)} to {Text(most)}");

    public OptionChecks Require(bool holds, string key, string? value, string allowed)
    {
        if (!holds)
        {
            _failures.Add($"{section}:{key} is '{value}'; allowed is {allowed}.");
        }
        return this;
    }

    /// <exception cref="OptionsValidationException">A check failed.</exception>
    public void Throw()
    {
        if (_failures.Count > 0)
        {
            throw new OptionsValidationException(section, options, _failures);
        }
    }

    private static string Text<T>(T value)
        where T : IFormattable
        => value.ToString(null, CultureInfo.InvariantCulture);
}
