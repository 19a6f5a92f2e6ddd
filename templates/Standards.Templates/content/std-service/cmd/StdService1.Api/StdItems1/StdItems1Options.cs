using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace StdService1.Api.StdItems1;

/// <summary>The section <c>StdItems1</c> of the configuration.</summary>
internal sealed class StdItems1Options
{
    /// <summary>Most std items1 that are kept in memory; further ones are refused.</summary>
    [Range(1, 1_000_000)]
    public int Capacity { get; set; } = 10_000;
}

/// <summary>Says what is wrong with the section before the service starts.</summary>
[OptionsValidator]
internal sealed partial class StdItems1OptionsValidator : IValidateOptions<StdItems1Options>;
