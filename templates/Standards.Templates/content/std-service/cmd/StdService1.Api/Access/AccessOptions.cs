using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace StdService1.Api.Access;

/// <summary>The section <c>Access</c> of the configuration: what the identity provider calls the rights of this service.</summary>
internal sealed class AccessOptions
{
    public const string Section = "Access";

    // A scope as in RFC 6749, 3.3; a space would be two.
    private const string Scope = "^[!#-\\[\\]-~]+$";

    /// <summary>Scope of a token that may read: GET, HEAD, OPTIONS.</summary>
    [Required]
    [RegularExpression(Scope)]
    public string ReadScope { get; set; } = "std-items1.read";

    /// <summary>Scope of a token that may write: every other method.</summary>
    [Required]
    [RegularExpression(Scope)]
    public string WriteScope { get; set; } = "std-items1.write";
}

/// <summary>Says what is wrong with the section before the service starts.</summary>
[OptionsValidator]
internal sealed partial class AccessOptionsValidator : IValidateOptions<AccessOptions>;
