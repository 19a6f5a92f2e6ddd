using System.ComponentModel.DataAnnotations;

namespace StdService1.Api.StdItems1;

/// <summary>Body of a request to create a std item1. Public, or the generator of validation does not see it.</summary>
public sealed record CreateStdItem1Request
{
    /// <summary>Name of the std item1; spaces around it are removed.</summary>
    [Required(ErrorMessage = "A name is required.")]
    [StringLength(StdItem1Name.MaxLength, MinimumLength = 1, ErrorMessage = "A name has 1 to {1} characters.")]
    [RegularExpression(StdItem1Name.Pattern, ErrorMessage = "A name has no control characters.")]
    public string? Name { get; init; }
}
