using System.ComponentModel.DataAnnotations;

namespace StdService1.Api.Items;

/// <summary>Body of a request to create an item. Public, or the generator of validation does not see it.</summary>
public sealed record CreateItemRequest
{
    /// <summary>Name of the item; spaces around it are removed.</summary>
    [Required(ErrorMessage = "A name is required.")]
    [StringLength(ItemName.MaxLength, MinimumLength = 1, ErrorMessage = "A name has 1 to {1} characters.")]
    [RegularExpression(ItemName.Pattern, ErrorMessage = "A name has no control characters.")]
    public string? Name { get; init; }
}
