namespace LiaisonBot.Tests.Faults;

/// <summary>
/// Every type that an Update of Bot API 10.1 is made of, one a line: its fields, <c>?</c> where one may be missing, and what
/// each holds. <c>i</c> whole number, <c>d</c> Unix time, <c>f</c> fraction, <c>s</c> text, <c>b</c> true or false,
/// <c>'x'</c> always that word, <c>*</c> a list of them. <c>=</c>: one of these.
/// </summary>
internal static class BotApiTable
{
    public const string Text =
        """
        Update: update_id:i message?:Message edited_message?:Message channel_post?:Message edited_channel_post?:Message business_connection?:BusinessConnection business_message?:Message
            edited_business_message?:Message deleted_business_messages?:BusinessMessagesDeleted guest_message?:Message message_reaction?:MessageReactionUpdated
            message_reaction_count?:MessageReactionCountUpdated inline_query?:InlineQuery chosen_inline_result?:ChosenInlineResult callback_query?:CallbackQuery shipping_query?:ShippingQuery
            pre_checkout_query?:PreCheckoutQuery purchased_paid_media?:PaidMediaPurchased poll?:Poll poll_answer?:PollAnswer my_chat_member?:ChatMemberUpdated chat_member?:ChatMemberUpdated
            chat_join_request?:ChatJoinRequest chat_boost?:ChatBoostUpdated removed_chat_boost?:ChatBoostRemoved managed_bot?:ManagedBotUpdated
        Message: message_id:i message_thread_id?:i direct_messages_topic?:DirectMessagesTopic from?:User sender_chat?:Chat sender_boost_count?:i sender_business_bot?:User sender_tag?:s date:d
            guest_query_id?:s business_connection_id?:s chat:Chat forward_origin?:MessageOrigin is_topic_message?:b is_automatic_forward?:b reply_to_message?:Message
            external_reply?:ExternalReplyInfo quote?:TextQuote reply_to_story?:Story reply_to_checklist_task_id?:i reply_to_poll_option_id?:s via_bot?:User guest_bot_caller_user?:User
            guest_bot_caller_chat?:Chat edit_date?:d has_protected_content?:b is_from_offline?:b is_paid_post?:b media_group_id?:s author_signature?:s paid_star_count?:i text?:s
            entities?:MessageEntity* link_preview_options?:LinkPreviewOptions suggested_post_info?:SuggestedPostInfo effect_id?:s rich_message?:RichMessage animation?:Animation audio?:Audio
            document?:Document live_photo?:LivePhoto paid_media?:PaidMediaInfo photo?:PhotoSize* sticker?:Sticker story?:Story video?:Video video_note?:VideoNote voice?:Voice caption?:s
            caption_entities?:MessageEntity* show_caption_above_media?:b has_media_spoiler?:b checklist?:Checklist contact?:Contact dice?:Dice game?:Game poll?:Poll venue?:Venue location?:Location
            new_chat_members?:User* left_chat_member?:User chat_owner_left?:ChatOwnerLeft chat_owner_changed?:ChatOwnerChanged new_chat_title?:s new_chat_photo?:PhotoSize* delete_chat_photo?:b
            group_chat_created?:b supergroup_chat_created?:b channel_chat_created?:b message_auto_delete_timer_changed?:MessageAutoDeleteTimerChanged migrate_to_chat_id?:i migrate_from_chat_id?:i
            pinned_message?:MaybeInaccessibleMessage invoice?:Invoice successful_payment?:SuccessfulPayment refunded_payment?:RefundedPayment users_shared?:UsersShared chat_shared?:ChatShared
            gift?:GiftInfo unique_gift?:UniqueGiftInfo gift_upgrade_sent?:GiftInfo connected_website?:s write_access_allowed?:WriteAccessAllowed passport_data?:PassportData
            proximity_alert_triggered?:ProximityAlertTriggered boost_added?:ChatBoostAdded chat_background_set?:ChatBackground checklist_tasks_done?:ChecklistTasksDone
            checklist_tasks_added?:ChecklistTasksAdded direct_message_price_changed?:DirectMessagePriceChanged forum_topic_created?:ForumTopicCreated forum_topic_edited?:ForumTopicEdited
            forum_topic_closed?:ForumTopicClosed forum_topic_reopened?:ForumTopicReopened general_forum_topic_hidden?:GeneralForumTopicHidden general_forum_topic_unhidden?:GeneralForumTopicUnhidden
            giveaway_created?:GiveawayCreated giveaway?:Giveaway giveaway_winners?:GiveawayWinners giveaway_completed?:GiveawayCompleted managed_bot_created?:ManagedBotCreated
            paid_message_price_changed?:PaidMessagePriceChanged poll_option_added?:PollOptionAdded poll_option_deleted?:PollOptionDeleted suggested_post_approved?:SuggestedPostApproved
            suggested_post_approval_failed?:SuggestedPostApprovalFailed suggested_post_declined?:SuggestedPostDeclined suggested_post_paid?:SuggestedPostPaid
            suggested_post_refunded?:SuggestedPostRefunded video_chat_scheduled?:VideoChatScheduled video_chat_started?:VideoChatStarted video_chat_ended?:VideoChatEnded
            video_chat_participants_invited?:VideoChatParticipantsInvited web_app_data?:WebAppData reply_markup?:InlineKeyboardMarkup
        BusinessConnection: id:s user:User user_chat_id:i date:d rights?:BusinessBotRights is_enabled:b
        BusinessMessagesDeleted: business_connection_id:s chat:Chat message_ids:i*
        MessageReactionUpdated: chat:Chat message_id:i user?:User actor_chat?:Chat date:d old_reaction:ReactionType* new_reaction:ReactionType*
        MessageReactionCountUpdated: chat:Chat message_id:i date:d reactions:ReactionCount*
        InlineQuery: id:s from:User query:s offset:s chat_type?:s location?:Location
        ChosenInlineResult: result_id:s from:User location?:Location inline_message_id?:s query:s
        CallbackQuery: id:s from:User message?:MaybeInaccessibleMessage inline_message_id?:s chat_instance:s data?:s game_short_name?:s
        ShippingQuery: id:s from:User invoice_payload:s shipping_address:ShippingAddress
        PreCheckoutQuery: id:s from:User currency:s total_amount:i invoice_payload:s shipping_option_id?:s order_info?:OrderInfo
        PaidMediaPurchased: from:User paid_media_payload:s
        Poll: id:s question:s question_entities?:MessageEntity* options:PollOption* total_voter_count:i is_closed:b is_anonymous:b type:s allows_multiple_answers:b allows_revoting:b members_only:b
            country_codes?:s* correct_option_ids?:i* explanation?:s explanation_entities?:MessageEntity* explanation_media?:PollMedia open_period?:i close_date?:d description?:s
            description_entities?:MessageEntity* media?:PollMedia
        PollAnswer: poll_id:s voter_chat?:Chat user?:User option_ids:i* option_persistent_ids:s*
        ChatMemberUpdated: chat:Chat from:User date:d old_chat_member:ChatMember new_chat_member:ChatMember invite_link?:ChatInviteLink via_join_request?:b via_chat_folder_invite_link?:b
        ChatJoinRequest: chat:Chat from:User user_chat_id:i date:d bio?:s invite_link?:ChatInviteLink query_id?:s
        ChatBoostUpdated: chat:Chat boost:ChatBoost
        ChatBoostRemoved: chat:Chat boost_id:s remove_date:d source:ChatBoostSource
        ManagedBotUpdated: user:User bot:User
        DirectMessagesTopic: topic_id:i user?:User
        User: id:i is_bot:b first_name:s last_name?:s username?:s language_code?:s is_premium?:b added_to_attachment_menu?:b can_join_groups?:b can_read_all_group_messages?:b
            supports_guest_queries?:b supports_inline_queries?:b can_connect_to_business?:b has_main_web_app?:b has_topics_enabled?:b allows_users_to_create_topics?:b can_manage_bots?:b
            supports_join_request_queries?:b
        Chat: id:i type:s title?:s username?:s first_name?:s last_name?:s is_forum?:b is_direct_messages?:b
        MessageOrigin = MessageOriginUser | MessageOriginHiddenUser | MessageOriginChat | MessageOriginChannel
        ExternalReplyInfo: origin:MessageOrigin chat?:Chat message_id?:i link_preview_options?:LinkPreviewOptions animation?:Animation audio?:Audio document?:Document live_photo?:LivePhoto
            paid_media?:PaidMediaInfo photo?:PhotoSize* sticker?:Sticker story?:Story video?:Video video_note?:VideoNote voice?:Voice has_media_spoiler?:b checklist?:Checklist contact?:Contact
            dice?:Dice game?:Game giveaway?:Giveaway giveaway_winners?:GiveawayWinners invoice?:Invoice location?:Location poll?:Poll venue?:Venue
        TextQuote: text:s entities?:MessageEntity* position:i is_manual?:b
        Story: chat:Chat id:i
        MessageEntity: type:s offset:i length:i url?:s user?:User language?:s custom_emoji_id?:s unix_time?:i date_time_format?:s
        LinkPreviewOptions: is_disabled?:b url?:s prefer_small_media?:b prefer_large_media?:b show_above_text?:b
        SuggestedPostInfo: state:s price?:SuggestedPostPrice send_date?:d
        RichMessage: blocks:RichBlock* is_rtl?:b
        Animation: file_id:s file_unique_id:s width:i height:i duration:i thumbnail?:PhotoSize file_name?:s mime_type?:s file_size?:i
        Audio: file_id:s file_unique_id:s duration:i performer?:s title?:s file_name?:s mime_type?:s file_size?:i thumbnail?:PhotoSize
        Document: file_id:s file_unique_id:s thumbnail?:PhotoSize file_name?:s mime_type?:s file_size?:i
        LivePhoto: photo?:PhotoSize* file_id:s file_unique_id:s width:i height:i duration:i mime_type?:s file_size?:i
        PaidMediaInfo: star_count:i paid_media:PaidMedia*
        PhotoSize: file_id:s file_unique_id:s width:i height:i file_size?:i
        Sticker: file_id:s file_unique_id:s type:s width:i height:i is_animated:b is_video:b thumbnail?:PhotoSize emoji?:s set_name?:s premium_animation?:File mask_position?:MaskPosition
            custom_emoji_id?:s needs_repainting?:b file_size?:i
        Video: file_id:s file_unique_id:s width:i height:i duration:i thumbnail?:PhotoSize cover?:PhotoSize* start_timestamp?:i qualities?:VideoQuality* file_name?:s mime_type?:s file_size?:i
        VideoNote: file_id:s file_unique_id:s length:i duration:i thumbnail?:PhotoSize file_size?:i
        Voice: file_id:s file_unique_id:s duration:i mime_type?:s file_size?:i
        Checklist: title:s title_entities?:MessageEntity* tasks:ChecklistTask* others_can_add_tasks?:b others_can_mark_tasks_as_done?:b
        Contact: phone_number:s first_name:s last_name?:s user_id?:i vcard?:s
        Dice: emoji:s value:i
        Game: title:s description:s photo:PhotoSize* text?:s text_entities?:MessageEntity* animation?:Animation
        Venue: location:Location title:s address:s foursquare_id?:s foursquare_type?:s google_place_id?:s google_place_type?:s
        Location: latitude:f longitude:f horizontal_accuracy?:f live_period?:i heading?:i proximity_alert_radius?:i
        ChatOwnerLeft: new_owner?:User
        ChatOwnerChanged: new_owner:User
        MessageAutoDeleteTimerChanged: message_auto_delete_time:i
        MaybeInaccessibleMessage = Message | InaccessibleMessage
        Invoice: title:s description:s start_parameter:s currency:s total_amount:i
        SuccessfulPayment: currency:s total_amount:i invoice_payload:s subscription_expiration_date?:d is_recurring?:b is_first_recurring?:b shipping_option_id?:s order_info?:OrderInfo
            telegram_payment_charge_id:s provider_payment_charge_id:s
        RefundedPayment: currency:s total_amount:i invoice_payload:s telegram_payment_charge_id:s provider_payment_charge_id?:s
        UsersShared: request_id:i users:SharedUser*
        ChatShared: request_id:i chat_id:i title?:s username?:s photo?:PhotoSize*
        GiftInfo: gift:Gift owned_gift_id?:s convert_star_count?:i prepaid_upgrade_star_count?:i is_upgrade_separate?:b can_be_upgraded?:b text?:s entities?:MessageEntity* is_private?:b
            unique_gift_number?:i
        UniqueGiftInfo: gift:UniqueGift origin:s last_resale_currency?:s last_resale_amount?:i owned_gift_id?:s transfer_star_count?:i next_transfer_date?:d
        WriteAccessAllowed: from_request?:b web_app_name?:s from_attachment_menu?:b
        PassportData: data:EncryptedPassportElement* credentials:EncryptedCredentials
        ProximityAlertTriggered: traveler:User watcher:User distance:i
        ChatBoostAdded: boost_count:i
        ChatBackground: type:BackgroundType
        ChecklistTasksDone: checklist_message?:Message marked_as_done_task_ids?:i* marked_as_not_done_task_ids?:i*
        ChecklistTasksAdded: checklist_message?:Message tasks:ChecklistTask*
        DirectMessagePriceChanged: are_direct_messages_enabled:b direct_message_star_count?:i
        ForumTopicCreated: name:s icon_color:i icon_custom_emoji_id?:s is_name_implicit?:b
        ForumTopicEdited: name?:s icon_custom_emoji_id?:s
        ForumTopicClosed: 
        ForumTopicReopened: 
        GeneralForumTopicHidden: 
        GeneralForumTopicUnhidden: 
        GiveawayCreated: prize_star_count?:i
        Giveaway: chats:Chat* winners_selection_date:d winner_count:i only_new_members?:b has_public_winners?:b prize_description?:s country_codes?:s* prize_star_count?:i
            premium_subscription_month_count?:i
        GiveawayWinners: chat:Chat giveaway_message_id:i winners_selection_date:d winner_count:i winners:User* additional_chat_count?:i prize_star_count?:i premium_subscription_month_count?:i
            unclaimed_prize_count?:i only_new_members?:b was_refunded?:b prize_description?:s
        GiveawayCompleted: winner_count:i unclaimed_prize_count?:i giveaway_message?:Message is_star_giveaway?:b
        ManagedBotCreated: bot:User
        PaidMessagePriceChanged: paid_message_star_count:i
        PollOptionAdded: poll_message?:MaybeInaccessibleMessage option_persistent_id:s option_text:s option_text_entities?:MessageEntity*
        PollOptionDeleted: poll_message?:MaybeInaccessibleMessage option_persistent_id:s option_text:s option_text_entities?:MessageEntity*
        SuggestedPostApproved: suggested_post_message?:Message price?:SuggestedPostPrice send_date:d
        SuggestedPostApprovalFailed: suggested_post_message?:Message price:SuggestedPostPrice
        SuggestedPostDeclined: suggested_post_message?:Message comment?:s
        SuggestedPostPaid: suggested_post_message?:Message currency:s amount?:i star_amount?:StarAmount
        SuggestedPostRefunded: suggested_post_message?:Message reason:s
        VideoChatScheduled: start_date:d
        VideoChatStarted: 
        VideoChatEnded: duration:i
        VideoChatParticipantsInvited: users:User*
        WebAppData: data:s button_text:s
        InlineKeyboardMarkup: inline_keyboard:InlineKeyboardButton**
        BusinessBotRights: can_reply?:b can_read_messages?:b can_delete_sent_messages?:b can_delete_all_messages?:b can_edit_name?:b can_edit_bio?:b can_edit_profile_photo?:b can_edit_username?:b
            can_change_gift_settings?:b can_view_gifts_and_stars?:b can_convert_gifts_to_stars?:b can_transfer_and_upgrade_gifts?:b can_transfer_stars?:b can_manage_stories?:b
        ReactionType = ReactionTypeEmoji | ReactionTypeCustomEmoji | ReactionTypePaid
        ReactionCount: type:ReactionType total_count:i
        ShippingAddress: country_code:s state:s city:s street_line1:s street_line2:s post_code:s
        OrderInfo: name?:s phone_number?:s email?:s shipping_address?:ShippingAddress
        PollOption: persistent_id:s text:s text_entities?:MessageEntity* media?:PollMedia voter_count:i added_by_user?:User added_by_chat?:Chat addition_date?:d
        PollMedia: animation?:Animation audio?:Audio document?:Document link?:Link live_photo?:LivePhoto location?:Location photo?:PhotoSize* sticker?:Sticker venue?:Venue video?:Video
        ChatMember = ChatMemberOwner | ChatMemberAdministrator | ChatMemberMember | ChatMemberRestricted | ChatMemberLeft | ChatMemberBanned
        ChatInviteLink: invite_link:s creator:User creates_join_request:b is_primary:b is_revoked:b name?:s expire_date?:d member_limit?:i pending_join_request_count?:i subscription_period?:i
            subscription_price?:i
        ChatBoost: boost_id:s add_date:d expiration_date:d source:ChatBoostSource
        ChatBoostSource = ChatBoostSourcePremium | ChatBoostSourceGiftCode | ChatBoostSourceGiveaway
        MessageOriginUser: type:'user' date:d sender_user:User
        MessageOriginHiddenUser: type:'hidden_user' date:d sender_user_name:s
        MessageOriginChat: type:'chat' date:d sender_chat:Chat author_signature?:s
        MessageOriginChannel: type:'channel' date:d chat:Chat message_id:i author_signature?:s
        SuggestedPostPrice: currency:s amount:i
        RichBlock = RichBlockParagraph | RichBlockSectionHeading | RichBlockPreformatted | RichBlockFooter | RichBlockDivider | RichBlockMathematicalExpression | RichBlockAnchor | RichBlockList |
            RichBlockBlockQuotation | RichBlockPullQuotation | RichBlockCollage | RichBlockSlideshow | RichBlockTable | RichBlockDetails | RichBlockMap | RichBlockAnimation | RichBlockAudio |
            RichBlockPhoto | RichBlockVideo | RichBlockVoiceNote | RichBlockThinking
        PaidMedia = PaidMediaLivePhoto | PaidMediaPhoto | PaidMediaPreview | PaidMediaVideo
        File: file_id:s file_unique_id:s file_size?:i file_path?:s
        MaskPosition: point:s x_shift:f y_shift:f scale:f
        VideoQuality: file_id:s file_unique_id:s width:i height:i codec:s file_size?:i
        ChecklistTask: id:i text:s text_entities?:MessageEntity* completed_by_user?:User completed_by_chat?:Chat completion_date?:d
        InaccessibleMessage: chat:Chat message_id:i date:d
        SharedUser: user_id:i first_name?:s last_name?:s username?:s photo?:PhotoSize*
        Gift: id:s sticker:Sticker star_count:i upgrade_star_count?:i is_premium?:b has_colors?:b total_count?:i remaining_count?:i personal_total_count?:i personal_remaining_count?:i
            background?:GiftBackground unique_gift_variant_count?:i publisher_chat?:Chat
        UniqueGift: gift_id:s base_name:s name:s number:i model:UniqueGiftModel symbol:UniqueGiftSymbol backdrop:UniqueGiftBackdrop is_premium?:b is_burned?:b is_from_blockchain?:b
            colors?:UniqueGiftColors publisher_chat?:Chat
        EncryptedPassportElement: type:s data?:s phone_number?:s email?:s files?:PassportFile* front_side?:PassportFile reverse_side?:PassportFile selfie?:PassportFile translation?:PassportFile*
            hash:s
        EncryptedCredentials: data:s hash:s secret:s
        BackgroundType = BackgroundTypeFill | BackgroundTypeWallpaper | BackgroundTypePattern | BackgroundTypeChatTheme
        StarAmount: amount:i nanostar_amount?:i
        InlineKeyboardButton: text:s icon_custom_emoji_id?:s style?:s url?:s callback_data?:s web_app?:WebAppInfo login_url?:LoginUrl switch_inline_query?:s switch_inline_query_current_chat?:s
            switch_inline_query_chosen_chat?:SwitchInlineQueryChosenChat copy_text?:CopyTextButton callback_game?:CallbackGame pay?:b
        ReactionTypeEmoji: type:'emoji' emoji:s
        ReactionTypeCustomEmoji: type:'custom_emoji' custom_emoji_id:s
        ReactionTypePaid: type:'paid'
        Link: url:s
        ChatMemberOwner: status:'creator' user:User is_anonymous:b custom_title?:s
        ChatMemberAdministrator: status:'administrator' user:User can_be_edited:b is_anonymous:b can_manage_chat:b can_delete_messages:b can_manage_video_chats:b can_restrict_members:b
            can_promote_members:b can_change_info:b can_invite_users:b can_post_stories:b can_edit_stories:b can_delete_stories:b can_post_messages?:b can_edit_messages?:b can_pin_messages?:b
            can_manage_topics?:b can_manage_direct_messages?:b can_manage_tags?:b custom_title?:s
        ChatMemberMember: status:'member' tag?:s user:User until_date?:d
        ChatMemberRestricted: status:'restricted' tag?:s user:User is_member:b can_send_messages:b can_send_audios:b can_send_documents:b can_send_photos:b can_send_videos:b can_send_video_notes:b
            can_send_voice_notes:b can_send_polls:b can_send_other_messages:b can_add_web_page_previews:b can_react_to_messages:b can_edit_tag:b can_change_info:b can_invite_users:b
            can_pin_messages:b can_manage_topics:b until_date:d
        ChatMemberLeft: status:'left' user:User
        ChatMemberBanned: status:'kicked' user:User until_date:d
        ChatBoostSourcePremium: source:'premium' user:User
        ChatBoostSourceGiftCode: source:'gift_code' user:User
        ChatBoostSourceGiveaway: source:'giveaway' giveaway_message_id:i user?:User prize_star_count?:i is_unclaimed?:b
        RichBlockParagraph: type:'paragraph' text:RichText
        RichBlockSectionHeading: type:'heading' text:RichText size:i
        RichBlockPreformatted: type:'pre' text:RichText language?:s
        RichBlockFooter: type:'footer' text:RichText
        RichBlockDivider: type:'divider'
        RichBlockMathematicalExpression: type:'mathematical_expression' expression:s
        RichBlockAnchor: type:'anchor' name:s
        RichBlockList: type:'list' items:RichBlockListItem*
        RichBlockBlockQuotation: type:'blockquote' blocks:RichBlock* credit?:RichText
        RichBlockPullQuotation: type:'pullquote' text:RichText credit?:RichText
        RichBlockCollage: type:'collage' blocks:RichBlock* caption?:RichBlockCaption
        RichBlockSlideshow: type:'slideshow' blocks:RichBlock* caption?:RichBlockCaption
        RichBlockTable: type:'table' cells:RichBlockTableCell** is_bordered?:b is_striped?:b caption?:RichText
        RichBlockDetails: type:'details' summary:RichText blocks:RichBlock* is_open?:b
        RichBlockMap: type:'map' location:Location zoom:i width:i height:i caption?:RichBlockCaption
        RichBlockAnimation: type:'animation' animation:Animation has_spoiler?:b caption?:RichBlockCaption
        RichBlockAudio: type:'audio' audio:Audio caption?:RichBlockCaption
        RichBlockPhoto: type:'photo' photo:PhotoSize* has_spoiler?:b caption?:RichBlockCaption
        RichBlockVideo: type:'video' video:Video has_spoiler?:b caption?:RichBlockCaption
        RichBlockVoiceNote: type:'voice_note' voice_note:Voice caption?:RichBlockCaption
        RichBlockThinking: type:'thinking' text:RichText
        PaidMediaLivePhoto: type:'live_photo' live_photo:LivePhoto
        PaidMediaPhoto: type:'photo' photo:PhotoSize*
        PaidMediaPreview: type:'preview' width?:i height?:i duration?:i
        PaidMediaVideo: type:'video' video:Video
        GiftBackground: center_color:i edge_color:i text_color:i
        UniqueGiftModel: name:s sticker:Sticker rarity_per_mille:i rarity?:s
        UniqueGiftSymbol: name:s sticker:Sticker rarity_per_mille:i
        UniqueGiftBackdrop: name:s colors:UniqueGiftBackdropColors rarity_per_mille:i
        UniqueGiftColors: model_custom_emoji_id:s symbol_custom_emoji_id:s light_theme_main_color:i light_theme_other_colors:i* dark_theme_main_color:i dark_theme_other_colors:i*
        PassportFile: file_id:s file_unique_id:s file_size:i file_date:d
        BackgroundTypeFill: type:'fill' fill:BackgroundFill dark_theme_dimming:i
        BackgroundTypeWallpaper: type:'wallpaper' document:Document dark_theme_dimming:i is_blurred?:b is_moving?:b
        BackgroundTypePattern: type:'pattern' document:Document fill:BackgroundFill intensity:i is_inverted?:b is_moving?:b
        BackgroundTypeChatTheme: type:'chat_theme' theme_name:s
        WebAppInfo: url:s
        LoginUrl: url:s forward_text?:s bot_username?:s request_write_access?:b
        SwitchInlineQueryChosenChat: query?:s allow_user_chats?:b allow_bot_chats?:b allow_group_chats?:b allow_channel_chats?:b
        CopyTextButton: text:s
        CallbackGame: 
        RichText = s | RichText* | RichTextBold | RichTextItalic | RichTextUnderline | RichTextStrikethrough | RichTextSpoiler | RichTextDateTime | RichTextTextMention |
            RichTextSubscript | RichTextSuperscript | RichTextMarked | RichTextCode | RichTextCustomEmoji | RichTextMathematicalExpression | RichTextUrl | RichTextEmailAddress | RichTextPhoneNumber
            | RichTextBankCardNumber | RichTextMention | RichTextHashtag | RichTextCashtag | RichTextBotCommand | RichTextAnchor | RichTextAnchorLink | RichTextReference | RichTextReferenceLink
        RichBlockListItem: label:s blocks:RichBlock* has_checkbox?:b is_checked?:b value?:i type?:'one'
        RichBlockCaption: text:RichText credit?:RichText
        RichBlockTableCell: text?:RichText is_header?:b colspan?:i rowspan?:i align:s valign:s
        UniqueGiftBackdropColors: center_color:i edge_color:i symbol_color:i text_color:i
        BackgroundFill = BackgroundFillSolid | BackgroundFillGradient | BackgroundFillFreeformGradient
        RichTextBold: type:'bold' text:RichText
        RichTextItalic: type:'italic' text:RichText
        RichTextUnderline: type:'underline' text:RichText
        RichTextStrikethrough: type:'strikethrough' text:RichText
        RichTextSpoiler: type:'spoiler' text:RichText
        RichTextDateTime: type:'date_time' text:RichText unix_time:i date_time_format:s
        RichTextTextMention: type:'text_mention' text:RichText user:User
        RichTextSubscript: type:'subscript' text:RichText
        RichTextSuperscript: type:'superscript' text:RichText
        RichTextMarked: type:'marked' text:RichText
        RichTextCode: type:'code' text:RichText
        RichTextCustomEmoji: type:'custom_emoji' custom_emoji_id:s alternative_text:s
        RichTextMathematicalExpression: type:'mathematical_expression' expression:s
        RichTextUrl: type:'url' text:RichText url:s
        RichTextEmailAddress: type:'email_address' text:RichText email_address:s
        RichTextPhoneNumber: type:'phone_number' text:RichText phone_number:s
        RichTextBankCardNumber: type:'bank_card_number' text:RichText bank_card_number:s
        RichTextMention: type:'mention' text:RichText username:s
        RichTextHashtag: type:'hashtag' text:RichText hashtag:s
        RichTextCashtag: type:'cashtag' text:RichText cashtag:s
        RichTextBotCommand: type:'bot_command' text:RichText bot_command:s
        RichTextAnchor: type:'anchor' name:s
        RichTextAnchorLink: type:'anchor_link' text:RichText anchor_name:s
        RichTextReference: type:'reference' text:RichText name:s
        RichTextReferenceLink: type:'reference_link' text:RichText reference_name:s
        BackgroundFillSolid: type:'solid' color:i
        BackgroundFillGradient: type:'gradient' top_color:i bottom_color:i rotation_angle:i
        BackgroundFillFreeformGradient: type:'freeform_gradient' colors:i*
        """;
}
