namespace Alicerce.ObjectStore;

/// <summary>An answer that says no, as S3's error documents spell it.</summary>
/// <param name="Status">Of the HTTP answer.</param>
/// <param name="Code">What programs read.</param>
/// <param name="Message">What people read.</param>
internal sealed record S3Error(int Status, string Code, string Message)
{
    public static readonly S3Error Anonymous = new(403, "AccessDenied", "The request is not signed. Sign it with the keys of the store.");
    public static readonly S3Error UnknownAccessKey = new(403, "InvalidAccessKeyId", "The access key is not that of the store.");
    public static readonly S3Error WrongSignature = new(403, "SignatureDoesNotMatch", "The signature is not that of this request. Check the secret key and what was changed after signing.");
    public static readonly S3Error SkewedClock = new(403, "RequestTimeTooSkewed", "The time of the request is more than 15 minutes from the time of the store.");
    public static readonly S3Error ExpiredAddress = new(403, "AccessDenied", "Request has expired");
    public static readonly S3Error NoSuchBucket = new(404, "NoSuchBucket", "There is no such bucket.");
    public static readonly S3Error NoSuchKey = new(404, "NoSuchKey", "There is no object with this key.");
    public static readonly S3Error NoSuchVersion = new(404, "NoSuchVersion", "There is no such version of the object.");
    public static readonly S3Error NoSuchUpload = new(404, "NoSuchUpload", "There is no such multipart upload. It may have been completed or aborted.");
    public static readonly S3Error IsDeleteMarker = new(405, "MethodNotAllowed", "This version marks a deletion and has no content.");
    public static readonly S3Error BucketExists = new(409, "BucketAlreadyOwnedByYou", "The bucket exists.");
    public static readonly S3Error BucketNotEmpty = new(409, "BucketNotEmpty", "The bucket holds objects. Delete them first.");
    public static readonly S3Error PreconditionFailed = new(412, "PreconditionFailed", "At least one of the conditions does not hold.");
    public static readonly S3Error InvalidRange = new(416, "InvalidRange", "The range begins after the end of the object.");
    public static readonly S3Error TooLarge = new(400, "EntityTooLarge", "The content is larger than allowed.");
    public static readonly S3Error TooSmall = new(400, "EntityTooSmall", "The content is smaller than allowed.");
    public static readonly S3Error Incomplete = new(400, "IncompleteBody", "The body ended before the length that the request states.");
    public static readonly S3Error BadDigest = new(400, "BadDigest", "The content does not have the checksum that the request states.");
    public static readonly S3Error WrongContentHash = new(400, "XAmzContentSHA256Mismatch", "The content does not have the hash that was signed.");
    public static readonly S3Error InvalidPart = new(400, "InvalidPart", "A part was not uploaded, or its tag is another one.");
    public static readonly S3Error InvalidPartOrder = new(400, "InvalidPartOrder", "The parts are not in ascending order.");
    public static readonly S3Error KeyTooLong = new(400, "KeyTooLongError", "The key has more than 1024 bytes.");
    public static readonly S3Error MalformedXml = new(400, "MalformedXML", "The body is not the XML that this operation takes.");
    public static readonly S3Error Internal = new(500, "InternalError", "The store failed. Its log says why.");

    public static S3Error Invalid(string message) => new(400, "InvalidArgument", message);

    public static S3Error InvalidRequest(string message) => new(400, "InvalidRequest", message);

    public static S3Error MalformedForm(string message) => new(400, "MalformedPOSTRequest", message);

    public static S3Error Denied(string message) => new(403, "AccessDenied", message);

    public static S3Error NotImplemented(string what) => new(501, "NotImplemented", $"This store does not have {what}.");
}
